package org.seedbed.cohort;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedbed.cohort.SignInSheets.SignInSheet;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Actor;
import org.seedbed.shared.CohortId;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** One-time sign-in codes for the people of a cohort, over HTTP. */
@RestController
class SignInCodesController {
    private final SignInSheets sheets;

    SignInCodesController(SignInSheets sheets) {
        this.sheets = sheets;
    }

    @PostMapping("/api/cohorts/{id}/sign-in-codes")
    SignInSheet make(@PathVariable CohortId id, @Valid @RequestBody SignInCodesForm form, Actor actor) {
        return sheets.make(id, form.accounts(), actor);
    }

    /** Whom to make codes for; nobody named means everybody who takes part. */
    record SignInCodesForm(
            @Nullable @Size(min = 1, max = NewCohort.MOST_SEATS)
            List<@NotNull AccountId> accounts) {}
}
