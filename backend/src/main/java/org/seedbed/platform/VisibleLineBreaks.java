package org.seedbed.platform;

import org.springframework.boot.json.JsonWriter.Members;
import org.springframework.boot.json.JsonWriter.ValueProcessor;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/**
 * Keeps an event of the log on one line for every program that reads it: of the characters that some take for the end of a line,
 * JSON lets two stand as they are. Named in {@code application.properties}.
 */
class VisibleLineBreaks implements StructuredLoggingJsonMembersCustomizer<Object> {
    @Override
    public void customize(Members<Object> members) {
        members.applyingValueProcessor(ValueProcessor.of(String.class, VisibleLineBreaks::visible));
    }

    private static String visible(String text) {
        return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }
}
