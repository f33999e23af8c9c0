package org.seedbed.course;

import java.util.List;

/** A course to be set up, with the lessons it starts with. */
public record NewCourse(String title, int hours, String summary, List<NewLesson> lessons) {}
