package org.seedbed.platform.pages;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.OptionalLong;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.Digest;
import org.seedbed.shop.storefront.PageStamps.Stamp;

/**
 * A page as it is sent, compressed: hardly any browser wants it otherwise.
 *
 * @param product the version of the product it shows, if it is a product's page
 * @param tag what tells it from every other page, without quotes
 */
record KeptPage(
        Stamp stamp,
        @Nullable Long product,
        String type,
        @Nullable String language,
        String tag,
        byte[] gzip) {
    private static final int OVERHEAD = 400;

    static KeptPage of(Stamp stamp, @Nullable Long product, String type, @Nullable String language, byte[] body) {
        return new KeptPage(stamp, product, type, language, Digest.sha256(body), compressed(body));
    }

    boolean shows(OptionalLong version) {
        return product != null && version.isPresent() && version.getAsLong() == product;
    }

    KeptPage at(Stamp now) {
        return new KeptPage(now, product, type, language, tag, gzip);
    }

    int weight() {
        return gzip.length + OVERHEAD;
    }

    byte[] plain() {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] compressed(byte[] body) {
        var out = new ByteArrayOutputStream(body.length / 2);
        try (var gzip = new BestGzip(out)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Compresses once as well as it can, for what is sent many times. */
    private static final class BestGzip extends GZIPOutputStream {
        BestGzip(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
