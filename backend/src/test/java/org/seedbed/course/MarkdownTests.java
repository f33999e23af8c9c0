package org.seedbed.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTests {
    private static final Pattern SAFE_TAG =
            Pattern.compile("</?(p|h[1-6]|ul|ol|li|strong|em|code|pre|blockquote|a|img|hr|br)"
                    + "( (href|src|alt|title|rel|class|start)=\"[^\"<>]*\")*( /)?>");
    private static final Pattern ADDRESS = Pattern.compile("(href|src)=\"([^\"]*)\"");

    private final Markdown markdown = new Markdown();

    @Test
    void rendersWhatLessonsAreWrittenWith() {
        assertThat(markdown.html("# 标题\n\n- **one**\n- two")).contains("<h1>标题</h1>", "<li><strong>one</strong></li>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[x](javascript:alert(1))",
                "[x](data:text/html,<script>)",
                "![x](https://elsewhere.example/track.gif)",
                "![x](/media/../api/people)",
                "![x](//elsewhere.example/media/)",
                "[x](JaVaScRiPt:alert(1))"
            })
    void letsNothingHarmfulThrough(String hostile) {
        assertThat(markdown.html(hostile))
                .doesNotContain("<script", "<img", "javascript:", "JaVaScRiPt:", "href=\"data:");
    }

    static List<String> hostileTexts() {
        return HostileTexts.all();
    }

    /** Every tag and every attribute of what comes out is one of these, and every address leads where it may. */
    @ParameterizedTest
    @MethodSource("hostileTexts")
    void t11WritesTagsAndAddressesOfAShortListAlone(String hostile) {
        var html = markdown.html("Before.\n\n" + hostile + "\n\nAfter.");

        assertThat(SAFE_TAG.matcher(html).replaceAll("")).doesNotContain("<", ">");
        for (var tag = SAFE_TAG.matcher(html); tag.find(); ) {
            for (var address = ADDRESS.matcher(tag.group()); address.find(); ) {
                assertThat(address.group(2))
                        .matches(address.group(1).equals("src") ? "/media/[^.]*" : "(https?:|mailto:)[^\\s]*|[^:]*");
            }
        }
    }

    @Test
    void showsOwnPicturesAndTellsLinksNothingAboutTheReader() {
        assertThat(markdown.html("![photo](/media/abc)")).contains("<img src=\"/media/abc\" alt=\"photo\"");
        assertThat(markdown.html("[shop](https://example.org)")).contains("rel=\"noopener noreferrer nofollow\"");
    }
}
