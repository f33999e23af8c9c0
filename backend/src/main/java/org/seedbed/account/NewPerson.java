package org.seedbed.account;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.Grant;

/** Somebody to be made known to the programme; a phone number or an external id tells them from everybody else. */
public record NewPerson(
        String name, @Nullable String phone, @Nullable String externalId, Set<Grant> grants) {}
