package org.seedbed.payment.stripe;

import java.util.List;
import org.seedbed.payment.stripe.StripeDoctor.Finding;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Administrators see whether payments work, without trying one. */
@RestController
class StripeDoctorController {
    private final StripeDoctor doctor;

    StripeDoctorController(StripeDoctor doctor) {
        this.doctor = doctor;
    }

    @GetMapping("/api/payments/doctor")
    PaymentHealth examine() {
        return new PaymentHealth(doctor.examine());
    }

    record PaymentHealth(List<Finding> findings) {}
}
