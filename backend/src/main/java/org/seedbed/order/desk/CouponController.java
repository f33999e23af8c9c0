package org.seedbed.order.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.seedbed.order.coupon.Coupon;
import org.seedbed.order.coupon.Coupons;
import org.seedbed.order.coupon.NewCoupon;
import org.seedbed.shared.Actor;
import org.seedbed.shared.Page;
import org.seedbed.shared.ShopId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A shop's codes over HTTP. */
@RestController
@RequestMapping("/api/shops/{id}/coupons")
class CouponController {
    private final Coupons coupons;

    CouponController(Coupons coupons) {
        this.coupons = coupons;
    }

    @GetMapping
    Page<CouponView> list(Actor actor, @PathVariable ShopId id) {
        return Page.all(coupons.of(id, actor).stream().map(CouponView::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CouponView create(Actor actor, @PathVariable ShopId id, @Valid @RequestBody CouponForm form) {
        return CouponView.of(coupons.create(id, form.toCoupon(), actor));
    }

    /** Nobody can use it from now on; what it has given stays given. */
    @PostMapping("/{coupon}/stop")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stop(Actor actor, @PathVariable ShopId id, @PathVariable String coupon) {
        coupons.stop(id, coupon, actor);
    }

    record CouponView(
            String code,
            Coupon.Kind kind,
            long value,
            long minimum,
            Instant from,
            @Nullable Instant to,
            int max,
            int used,
            boolean stopped) {
        static CouponView of(Coupon coupon) {
            return new CouponView(
                    coupon.code(),
                    coupon.kind(),
                    coupon.value(),
                    coupon.minimum(),
                    coupon.from(),
                    coupon.to(),
                    coupon.max(),
                    coupon.used(),
                    coupon.stopped());
        }
    }

    record CouponForm(
            @NotBlank @Size(max = 60) String code,
            @NotNull Coupon.Kind kind,
            @NotNull Long value,
            @NotNull Long minimum,
            @NotNull Instant from,
            @Nullable Instant to,
            @NotNull Integer max) {
        NewCoupon toCoupon() {
            return new NewCoupon(code, kind, value, minimum, from, to, max);
        }
    }
}
