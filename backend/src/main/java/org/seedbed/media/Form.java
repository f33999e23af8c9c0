package org.seedbed.media;

/** A picture made anew at one width. */
record Form(int width, int height, byte[] jpeg) {}
