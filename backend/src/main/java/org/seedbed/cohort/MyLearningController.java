package org.seedbed.cohort;

import jakarta.validation.Valid;
import org.seedbed.cohort.CertificatePages.CertificateView;
import org.seedbed.cohort.MyLearning.LearningView;
import org.seedbed.cohort.certificate.CertificateCode;
import org.seedbed.course.LessonId;
import org.seedbed.shared.Actor;
import org.seedbed.shared.CohortId;
import org.seedbed.shared.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What trainees see of themselves, over HTTP. */
@RestController
@RequestMapping("/api/my")
class MyLearningController {
    private final MyLearning learning;
    private final LessonReading reading;
    private final CertificatePages certificates;
    private final Enrolments enrolments;

    MyLearningController(
            MyLearning learning, LessonReading reading, CertificatePages certificates, Enrolments enrolments) {
        this.learning = learning;
        this.reading = reading;
        this.certificates = certificates;
        this.enrolments = enrolments;
    }

    @GetMapping("/learning")
    LearningView learning(Actor actor) {
        return learning.of(actor);
    }

    @PutMapping("/cohorts/{id}/lessons/{lesson}")
    LearningView tick(
            @PathVariable CohortId id,
            @PathVariable LessonId lesson,
            @Valid @RequestBody LessonReadForm form,
            Actor actor) {
        reading.tick(id, lesson, form.read(), actor);
        return learning.of(actor);
    }

    @GetMapping("/certificates/{code}")
    CertificateView certificate(@PathVariable String code, Actor actor) {
        return CertificateCode.parse(code)
                .filter(parsed -> enrolments.of(actor.account()).stream()
                        .anyMatch(enrolment -> parsed.equals(enrolment.certificate())))
                .flatMap(certificates::find)
                .orElseThrow(() -> new NotFound("certificate"));
    }

    record LessonReadForm(boolean read) {}
}
