package org.seedbed.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.seedbed.account.OneTimeSecrets.Purpose;
import org.seedbed.shared.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people do before they can sign in: set a password with a one-time code, or set up an empty programme. */
@RestController
class PasswordController {
    private final OneTimeSecrets secrets;
    private final SignIn signIn;
    private final WaysIn waysIn;
    private final Setup setup;

    PasswordController(OneTimeSecrets secrets, SignIn signIn, WaysIn waysIn, Setup setup) {
        this.secrets = secrets;
        this.signIn = signIn;
        this.waysIn = waysIn;
        this.setup = setup;
    }

    @PostMapping("/api/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void set(@Valid @RequestBody PasswordForm form) {
        var account = secrets.holder(Purpose.SET_PASSWORD, form.code()).orElseThrow(PasswordController::unusable);
        var hash = signIn.hash(account, form.password());
        secrets.use(Purpose.SET_PASSWORD, form.code()).orElseThrow(PasswordController::unusable);
        signIn.keep(account, hash);
        waysIn.close(account);
    }

    private static Refused unusable() {
        return new Refused("code-unusable");
    }

    @PostMapping("/api/setup")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setUp(@Valid @RequestBody SetupForm form) {
        setup.run(form.secret(), form.name(), form.login(), form.password());
    }

    record PasswordForm(
            @NotBlank @Size(max = 200) String code,
            @NotBlank String password) {}

    record SetupForm(
            @NotBlank @Size(max = 200) String secret,
            @NotBlank @Size(max = 80) String name,
            @NotBlank @Size(max = 64) String login,
            @NotBlank String password) {}
}
