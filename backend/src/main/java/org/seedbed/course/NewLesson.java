package org.seedbed.course;

/** A lesson as its author wrote it. */
public record NewLesson(String title, int minutes, String body) {}
