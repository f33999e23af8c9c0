package org.seedbed.shop.front;

import java.util.EnumSet;
import java.util.Set;
import org.seedbed.shop.Shop;

/** Which tasks a shop has done; only facts about the shop itself count. */
record Checklist(Set<Task> done) {
    static Checklist of(Shop shop, boolean hasPublishedProduct) {
        var done = EnumSet.noneOf(Task.class);
        if (hasPublishedProduct) {
            done.add(Task.PRODUCT);
        }
        var front = shop.front();
        if (front == null) {
            return new Checklist(done);
        }
        if (front.hasProfile()) {
            done.add(Task.PROFILE);
        }
        if (front.hasPolicies()) {
            done.add(Task.POLICIES);
        }
        if (front.sender() != null) {
            done.add(Task.SENDER);
        }
        if (front.paymentMode() != null) {
            done.add(Task.PAYMENTS);
        }
        return new Checklist(done);
    }

    boolean isComplete() {
        return done.size() == Task.values().length;
    }
}
