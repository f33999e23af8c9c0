package org.seedbed.account;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.Grant;

/** Somebody to be made known to the programme; a phone number or an external id tells them from everybody else. */
public record NewPerson(
        String name, @Nullable String phone, @Nullable String externalId, Set<DatedGrant> grants) {
    /** With roles they have from now on, without an end. */
    public NewPerson(String name, @Nullable String phone, @Nullable String externalId, Collection<Grant> grants) {
        this(name, phone, externalId, DatedGrant.always(grants));
    }
}
