package org.seedbed.payment.stripe;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where Stripe sends its events. They are taken as bytes: read as anything else, they would not be what was signed. */
@RestController
class StripeWebhookController {
    private final StripeInbox inbox;

    StripeWebhookController(StripeInbox inbox) {
        this.inbox = inbox;
    }

    @PostMapping("/webhooks/stripe")
    ResponseEntity<Void> take(
            @RequestBody byte[] body,
            @RequestHeader(name = "Stripe-Signature", required = false) @Nullable String signature) {
        return ResponseEntity.status(inbox.take(body, signature) ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                .build();
    }
}
