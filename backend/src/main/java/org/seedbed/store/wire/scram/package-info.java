/** Signing in with a secret that is never sent: SCRAM-SHA-256, the server's side. */
@NullMarked
package org.seedbed.store.wire.scram;

import org.jspecify.annotations.NullMarked;
