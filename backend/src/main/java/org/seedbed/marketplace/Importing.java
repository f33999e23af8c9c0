package org.seedbed.marketplace;

import static org.seedbed.shared.Refused.refuseIf;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedbed.exchange.TableReader;
import org.seedbed.exchange.Unreadable;
import org.seedbed.marketplace.MarketplaceImport.Failure;
import org.seedbed.sales.Figures;
import org.seedbed.sales.SalesBook;
import org.seedbed.shared.Actor;
import org.seedbed.shared.NotFound;
import org.seedbed.shared.Refused;
import org.seedbed.shared.ShopId;
import org.seedbed.shared.Tokens;
import org.seedbed.shared.Wake;
import org.seedbed.shop.ShopDirectory;
import org.springframework.stereotype.Service;

/** Takes a file in, shows what it would change, and on request has it recorded. The file itself is never kept. */
@Service
public class Importing {
    private final ShopDirectory shops;
    private final MarketplaceImports imports;
    private final ImportParts parts;
    private final SalesBook book;
    private final ImportCommits commits;
    private final Tokens tokens;
    private final Wake wake;
    private final Clock clock;
    private final ZoneId zone;

    Importing(
            ShopDirectory shops,
            MarketplaceImports imports,
            ImportParts parts,
            SalesBook book,
            ImportCommits commits,
            Tokens tokens,
            Wake wake,
            Clock clock,
            ZoneId zone) {
        this.shops = shops;
        this.imports = imports;
        this.parts = parts;
        this.book = book;
        this.commits = commits;
        this.tokens = tokens;
        this.wake = wake;
        this.clock = clock;
        this.zone = zone;
    }

    /** Reads the file for a shop that the person may work in; gives the import's id, whether or not the file is of use. */
    public String upload(ShopId shopId, String fileName, byte[] file, Actor actor) {
        return read(shopId, fileName, file, actor).id();
    }

    /** Records everything that was committed, and returns when its money is in the sums by day. */
    public void recordCommitted() {
        commits.catchUp();
    }

    MarketplaceImport commitAndShow(String id, Actor actor) {
        commit(id, actor);
        return imports.require(id, actor);
    }

    /** Has a previewed import recorded; asking again is harmless. */
    public void commit(String id, Actor actor) {
        var wanted = requireEditable(id, actor);
        refuseIf(wanted.status() == ImportStatus.FAILED, "import-failed");
        refuseIf(wanted.status() == ImportStatus.READING, "import-reading");
        if (imports.commit(id, actor.account())) {
            wake.up(ImportCommits.class);
        }
    }

    MarketplaceImport read(ShopId shopId, String fileName, byte[] file, Actor actor) {
        var shop = shops.requireEditable(shopId, actor);
        var begun = MarketplaceImport.begin(tokens.id(), shopId, plainName(fileName), actor.account(), clock.instant());
        imports.begin(begun);
        try {
            var read = FileRead.of(new Upload(begun.id(), shop, new TableReader().read(file)), zone);
            int rowParts = parts.keepRows(begun.id(), read.rows());
            int factParts = parts.keepFacts(begun.id(), read.facts());
            return imports.preview(begun.id(), read.contents(), rowParts, factParts, book.compare(read.facts()));
        } catch (Unreadable unreadable) {
            return failed(begun.id(), new Failure(unreadable.code(), unreadable.args()), null);
        } catch (Unusable unusable) {
            return failed(begun.id(), new Failure(unusable.code(), List.of()), refused(unusable));
        }
    }

    MarketplaceImport discard(String id, Actor actor) {
        var unwanted = requireEditable(id, actor);
        var discarded = imports.fail(unwanted.id(), ImportStatus.PREVIEW, new Failure("discarded", List.of()), null)
                .orElseThrow(() -> new Refused("import-not-in-preview"));
        parts.drop(id);
        return discarded;
    }

    private MarketplaceImport failed(String id, Failure failure, @Nullable Contents contents) {
        return imports.fail(id, ImportStatus.READING, failure, contents).orElseThrow(() -> new NotFound(id));
    }

    private MarketplaceImport requireEditable(String id, Actor actor) {
        var found = imports.require(id, actor);
        shops.requireEditable(found.shop(), actor);
        return found;
    }

    /** Of a file refused for its cells, only those cells are kept. */
    private static Contents refused(Unusable unusable) {
        var findings = new Findings();
        unusable.problems().forEach(findings::add);
        return new Contents(
                "",
                "",
                "",
                "",
                0,
                0,
                "",
                Figures.NONE,
                null,
                null,
                List.of(),
                findings.problems(),
                findings.count(),
                List.of());
    }

    /** Without its folder, and with the quotes that browsers write as %22 in a form. */
    private static String plainName(String fileName) {
        var last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replace("%22", "\"")
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return last.length() > 200 ? last.substring(0, 200) : last;
    }
}
