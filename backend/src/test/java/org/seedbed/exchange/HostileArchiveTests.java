package org.seedbed.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.seedbed.exchange.Refusals.assertRefused;
import static org.seedbed.exchange.Workbooks.row;
import static org.seedbed.exchange.Workbooks.workbook;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives that say one thing and hold another; what reading them may cost is counted in bytes allocated, not in time. */
class HostileArchiveTests {
    private static final long MEGABYTE = 1024 * 1024;
    private static final long MOST_MEMORY = 100 * MEGABYTE;
    private static final int KERNEL_MEGABYTES = 42;

    /** 42 kB that unfold to more than 4 GB: each entry of the directory points at the same 42 MB. */
    @Test
    void t16RefusesABombOfOverlappingParts() {
        var bomb = overlapping(50, 0);
        assertThat(bomb).hasSizeLessThan(64 * 1024);

        assertBounded(() -> assertRefused(bomb, "inflated-too-large", 50L));
    }

    @Test
    void t16RefusesMorePartsThanAnyWorkbookHasWithoutReadingThem() {
        assertBounded(() -> assertRefused(overlapping(100, 0), "too-many-entries", 50));
    }

    /** Sizes that the directory claims are not believed, whether too small, too large or negative. */
    @ParameterizedTest
    @ValueSource(ints = {1, Integer.MAX_VALUE, -1})
    void t16CountsWhatUnfoldsAndNotWhatIsClaimed(int claimed) {
        assertBounded(() -> assertRefused(overlapping(2, claimed), "inflated-too-large", 50L));
    }

    @Test
    void t16BoundsTheMemoryOfEndlessRowsQuotesAndColumns() {
        var quote = ("a,b\n\"" + "x".repeat((int) (4 * MEGABYTE))).getBytes(StandardCharsets.UTF_8);
        var columns = ("a" + ",a".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8);
        var text = workbook()
                .sheet(
                        1,
                        "<row r='1'><c t='inlineStr'><is><t>" + "x".repeat((int) (20 * MEGABYTE))
                                + "</t></is></c></row>")
                .bytes();

        assertBounded(() -> assertRefused(quote, "bad-quotes", 2));
        assertBounded(() -> assertRefused(columns, "too-many-columns", 1, 200));
        assertBounded(() -> assertRefused(text, "cell-too-long", 1, 32_767));
    }

    @Test
    void t18ReadsNoPartThatIsOutsideTheArchive() {
        for (var target :
                new String[] {"file:///etc/passwd", "http://127.0.0.1:1/x", "../../../etc/passwd", "//host/share"}) {
            var file = workbook()
                    .sheet(1, row(1, "a"))
                    .part(
                            "xl/_rels/workbook.xml.rels",
                            "<Relationships><Relationship Id='s1' Type='x/worksheet' Target='" + target
                                    + "'/></Relationships>")
                    .bytes();

            assertThat(catchThrowable(() -> new TableReader().read(file)))
                    .as(target)
                    .isInstanceOf(Unreadable.class);
        }
    }

    private static void assertBounded(Runnable reading) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        reading.run();
        assertThat(threads.getCurrentThreadAllocatedBytes() - before)
                .as("bytes allocated")
                .isLessThan(MOST_MEMORY);
    }

    /** One part of 42 MB under several names. */
    private static byte[] overlapping(int names, int claimedSize) {
        var packed = zeros();
        var archive = new ByteArrayOutputStream();
        var local = ByteBuffer.allocate(30 + 1).order(ByteOrder.LITTLE_ENDIAN);
        local.putInt(0x04034b50)
                .putShort((short) 20)
                .putShort((short) 0)
                .putShort((short) 8)
                .putInt(0)
                .putInt(0);
        local.putInt(packed.length)
                .putInt(claimedSize)
                .putShort((short) 1)
                .putShort((short) 0)
                .put((byte) 'x');
        archive.writeBytes(local.array());
        archive.writeBytes(packed);
        int directory = archive.size();
        for (int i = 0; i < names; i++) {
            var name = "xl/part%04d".formatted(i).getBytes(StandardCharsets.US_ASCII);
            var entry = ByteBuffer.allocate(46 + name.length).order(ByteOrder.LITTLE_ENDIAN);
            entry.putInt(0x02014b50)
                    .putShort((short) 20)
                    .putShort((short) 20)
                    .putShort((short) 0)
                    .putShort((short) 8);
            entry.putInt(0).putInt(0).putInt(packed.length).putInt(claimedSize).putShort((short) name.length);
            entry.position(46);
            entry.put(name);
            archive.writeBytes(entry.array());
        }
        var end = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
        end.putInt(0x06054b50).putInt(0).putShort((short) names).putShort((short) names);
        end.putInt(archive.size() - directory).putInt(directory);
        archive.writeBytes(end.array());
        return archive.toByteArray();
    }

    private static byte[] zeros() {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        var packed = new ByteArrayOutputStream();
        var buffer = new byte[(int) MEGABYTE];
        var out = new byte[8192];
        for (int i = 0; i < KERNEL_MEGABYTES; i++) {
            deflater.setInput(buffer);
            while (!deflater.needsInput()) {
                packed.write(out, 0, deflater.deflate(out));
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            packed.write(out, 0, deflater.deflate(out));
        }
        deflater.end();
        return packed.toByteArray();
    }
}
