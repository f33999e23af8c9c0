package org.seedbed.cohort;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedbed.account.People;
import org.seedbed.account.Person;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Actor;
import org.seedbed.shared.CohortId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Attendance sheets over HTTP. A save may hold only the marks that were touched; the others stay. */
@RestController
@RequestMapping("/api/cohorts/{id}/sessions/{session}/attendance")
class AttendanceController {
    private final RollCall rollCall;
    private final Enrolments enrolments;
    private final People people;

    AttendanceController(RollCall rollCall, Enrolments enrolments, People people) {
        this.rollCall = rollCall;
        this.enrolments = enrolments;
        this.people = people;
    }

    @GetMapping
    SheetView show(@PathVariable CohortId id, @PathVariable SessionId session, Actor actor) {
        return view(rollCall.sheet(id, session, actor));
    }

    @PutMapping
    SheetView save(
            @PathVariable CohortId id,
            @PathVariable SessionId session,
            @Valid @RequestBody SheetForm form,
            Actor actor) {
        var marks = form.marks().stream().map(MarkForm::mark).toList();
        return view(rollCall.record(id, session, form.version(), marks, actor));
    }

    /** Everybody who takes part, and whoever left but has a mark here. */
    private SheetView view(AttendanceSheet sheet) {
        var shown = enrolments.of(sheet.cohort()).stream()
                .filter(one -> one.isActive()
                        || sheet.marks().containsKey(one.account().value()))
                .map(Enrolment::account)
                .toList();
        var known = people.byIds(shown);
        var marks = shown.stream()
                .map(account -> MarkView.of(account, sheet, known))
                .sorted(Comparator.comparing(MarkView::order))
                .toList();
        return new SheetView(sheet.cohort(), sheet.session(), sheet.edition(), marks);
    }

    record SheetView(CohortId cohort, SessionId session, long version, List<MarkView> marks) {}

    record MarkView(
            AccountId account,
            String name,
            @Nullable String externalId,
            AttendanceStatus status,
            @Nullable Integer minutes,
            @Nullable AccountId by,
            @Nullable Instant at) {
        static MarkView of(AccountId account, AttendanceSheet sheet, Map<AccountId, Person> known) {
            var mark = sheet.marks().get(account.value());
            var person = known.get(account);
            return new MarkView(
                    account,
                    Refs.name(account, known),
                    person == null ? null : person.externalId(),
                    sheet.status(account),
                    mark == null ? null : mark.minutes(),
                    mark == null ? null : mark.by(),
                    mark == null ? null : mark.at());
        }

        private String order() {
            return (externalId == null ? "~" : externalId) + name + account.value();
        }
    }

    record SheetForm(
            @Min(0) long version,
            @NotNull @Size(max = NewCohort.MOST_SEATS) List<@Valid @NotNull MarkForm> marks) {}

    record MarkForm(
            @NotNull AccountId account,
            @NotNull AttendanceStatus status,
            @Nullable @Min(0) @Max(1_440) Integer minutes) {
        NewMark mark() {
            return new NewMark(account, status, minutes);
        }
    }
}
