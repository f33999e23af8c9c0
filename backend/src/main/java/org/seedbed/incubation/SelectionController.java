package org.seedbed.incubation;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seedbed.account.People;
import org.seedbed.account.Person;
import org.seedbed.incubation.Selection.Choice;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Actor;
import org.seedbed.shared.CohortId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The people of a cohort who were selected for the incubated team. */
@RestController
@RequestMapping("/api/cohorts/{id}/selection")
class SelectionController {
    private static final int LONGEST_REASON = 500;

    private final Selections selections;
    private final People people;

    SelectionController(Selections selections, People people) {
        this.selections = selections;
        this.people = people;
    }

    @GetMapping
    SelectionList list(@PathVariable CohortId id, Actor actor) {
        var found = selections.of(id, actor);
        var known = people.byIds(found.stream().map(Selection::account).collect(toUnmodifiableSet()));
        return new SelectionList(found.stream()
                .map(selection -> SelectedPerson.of(selection, known.get(selection.account())))
                .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void select(@PathVariable CohortId id, @Valid @RequestBody SelectionForm form, Actor actor) {
        selections.select(
                id, new Choice(form.account(), form.on(), form.reason().strip()), actor);
    }

    @PostMapping("/{account}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(
            @PathVariable CohortId id,
            @PathVariable AccountId account,
            @Valid @RequestBody SelectionEndForm form,
            Actor actor) {
        selections.end(id, account, form.why().strip(), actor);
    }

    record SelectionList(List<SelectedPerson> items) {}

    record SelectedPerson(
            AccountId account,
            String name,
            LocalDate on,
            String reason,
            @Nullable LocalDate endedOn) {
        static SelectedPerson of(Selection selection, @Nullable Person person) {
            return new SelectedPerson(
                    selection.account(),
                    Optional.ofNullable(person).map(Person::name).orElse(""),
                    selection.on(),
                    selection.reason(),
                    selection.endedOn());
        }
    }

    record SelectionForm(
            @NotNull AccountId account,
            @NotNull LocalDate on,
            @NotBlank @Size(max = LONGEST_REASON) String reason) {}

    record SelectionEndForm(
            @NotBlank @Size(max = LONGEST_REASON) String why) {}
}
