package org.seedbed.sales;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.seedbed.shared.LargestRemainder;

/**
 * What was paid, what of it went back, and what the shop received, in minor units of one currency. Whatever else lies between
 * them is the adjustments, so that gross − refunds + adjustments is always net.
 */
public record Figures(long gross, long refunds, long net) {
    public static final Figures NONE = new Figures(0, 0, 0);

    public long adjustments() {
        return Math.subtractExact(net, Math.subtractExact(gross, refunds));
    }

    public Figures plus(Figures other) {
        return new Figures(
                Math.addExact(gross, other.gross),
                Math.addExact(refunds, other.refunds),
                Math.addExact(net, other.net));
    }

    public static Figures sum(Collection<Figures> parts) {
        return parts.stream().reduce(NONE, Figures::plus);
    }

    /** Parts by weight that add up to these figures exactly, in the order of the weights. */
    public List<Figures> split(long[] weights) {
        var grossParts = LargestRemainder.split(gross, weights);
        var refundParts = LargestRemainder.split(refunds, weights);
        var netParts = LargestRemainder.split(net, weights);
        var parts = new ArrayList<Figures>(weights.length);
        for (int i = 0; i < weights.length; i++) {
            parts.add(new Figures(grossParts[i], refundParts[i], netParts[i]));
        }
        return parts;
    }
}
