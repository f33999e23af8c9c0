package org.seedbed.media;

import org.seedbed.shared.Id;

/** Identifies a picture that was kept. */
public record PictureId(String value) implements Id {
    @Override
    public String toString() {
        return value;
    }
}
