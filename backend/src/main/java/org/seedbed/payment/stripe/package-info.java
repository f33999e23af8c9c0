/** Stripe: checkout sessions and refunds of the programme's own account, and an inbox for what Stripe says of them. */
@NullMarked
package org.seedbed.payment.stripe;

import org.jspecify.annotations.NullMarked;
