package org.seedbed.course;

import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;

/** Turns what an author wrote into HTML that can do no harm: no raw HTML, no script links, only our own pictures. */
class Markdown {
    private static final String OWN_PICTURES = "/media/";
    private static final List<String> LINKS = List.of("http", "https", "mailto");

    private final Parser parser = Parser.builder().build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new DefaultUrlSanitizer(LINKS))
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                if (tag.equals("a")) {
                    attributes.put("rel", "noopener noreferrer nofollow");
                }
            })
            .build();

    String html(String markdown) {
        var document = parser.parse(markdown);
        dropForeignPictures(document);
        return renderer.render(document);
    }

    private static void dropForeignPictures(Node document) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                if (!isOwn(image.getDestination())) {
                    image.unlink();
                }
            }
        });
    }

    private static boolean isOwn(String destination) {
        return destination.startsWith(OWN_PICTURES) && !destination.contains("..");
    }
}
