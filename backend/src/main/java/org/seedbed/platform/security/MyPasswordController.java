package org.seedbed.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.seedbed.account.SignIn;
import org.seedbed.platform.limits.SignInLimits;
import org.seedbed.shared.Actor;
import org.seedbed.shared.Invalid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Changing one's own password, which takes the current one and ends what the old one began elsewhere. */
@RestController
class MyPasswordController {
    private final SignIn signIn;
    private final SignInLimits limits;
    private final SignedInBrowsers browsers;

    MyPasswordController(SignIn signIn, SignInLimits limits, SignedInBrowsers browsers) {
        this.signIn = signIn;
        this.limits = limits;
        this.browsers = browsers;
    }

    @PutMapping("/api/my/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@Valid @RequestBody PasswordChange form, Actor actor, HttpServletRequest request) {
        var me = actor.account();
        signIn.requireGood(me, form.password());
        limits.ownPassword(me, () -> signIn.check(me, form.current()))
                .orElseThrow(() -> Invalid.field("current", "password-wrong"));
        signIn.setPassword(me, form.password());
        browsers.forgetOthers(me, request);
    }

    record PasswordChange(
            @NotBlank @Size(max = 256) String current,
            @NotBlank String password) {}
}
