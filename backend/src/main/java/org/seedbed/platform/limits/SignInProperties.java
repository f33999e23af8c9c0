package org.seedbed.platform.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much signing in may cost, and how many wrong guesses are free before there is a wait.
 *
 * @param hashesAtOnce how many passwords are hashed at once; each takes 19 MiB and a core
 * @param accountTries for one login name, from devices that have not signed in as it
 * @param deviceTries for one login name, from one device that has
 * @param addressTries from one network address, whatever the names
 * @param totalTries from all unknown devices together, in five minutes
 * @param publicTries from one address in a minute, of one-time codes and certificate codes
 */
@ConfigurationProperties("seedbed.sign-in")
public record SignInProperties(
        @DefaultValue("4") int hashesAtOnce,
        @DefaultValue("5") int accountTries,
        @DefaultValue("10") int deviceTries,
        @DefaultValue("20") int addressTries,
        @DefaultValue("300") int totalTries,
        @DefaultValue("60") int publicTries) {}
