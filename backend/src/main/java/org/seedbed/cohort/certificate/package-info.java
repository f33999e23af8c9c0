/** Certificates: snapshots of what somebody finished, which anyone who holds the code can check. */
@NullMarked
@NamedInterface("certificate")
package org.seedbed.cohort.certificate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
