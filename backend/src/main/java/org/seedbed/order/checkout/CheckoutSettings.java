package org.seedbed.order.checkout;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What checkouts go by: the tax that is in all prices, in ten-thousandths. */
@ConfigurationProperties("seedbed.checkout")
public record CheckoutSettings(@DefaultValue("0") int taxBasisPoints) {}
