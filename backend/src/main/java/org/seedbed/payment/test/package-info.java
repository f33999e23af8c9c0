/** Test payments: a provider of our own with which no money moves, for shops whose people are learning. */
@NullMarked
@NamedInterface("test")
package org.seedbed.payment.test;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
