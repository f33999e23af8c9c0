package org.seedbed.course;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTests {
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

    @Test
    void showsOwnPicturesAndTellsLinksNothingAboutTheReader() {
        assertThat(markdown.html("![photo](/media/abc)")).contains("<img src=\"/media/abc\" alt=\"photo\"");
        assertThat(markdown.html("[shop](https://example.org)")).contains("rel=\"noopener noreferrer nofollow\"");
    }
}
