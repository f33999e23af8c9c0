package org.seedbed.shared;

/** Says a message in the language of the person who asks. */
public interface Wording {
    /** The message with this key from the module's bundle under {@code i18n}, its {@code {0}} … filled in order. */
    String say(String key, Object... arguments);
}
