package org.alvhdesk.hedge.engine;

import java.util.Optional;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.vol.Smile;
import org.alvhdesk.strategy.condor.CondorLayer;
import org.alvhdesk.strategy.condor.CondorPosition;
import org.alvhdesk.strategy.condor.CondorPricing;
import org.alvhdesk.strategy.condor.IronCondor;
import org.alvhdesk.strategy.joint.CondorExposure;
import org.alvhdesk.strategy.rules.Capital;
import org.alvhdesk.strategy.rules.NavBasis;

/** Condors on the wire as the rules know them. */
public final class WireCondors {
  private WireCondors() {}

  /** The four strikes. */
  public static IronCondor condor(CondorBookV1.Condor condor) {
    return new IronCondor(
        OptionRoot.valueOf(condor.root()),
        condor.expiry(),
        condor.longPut(),
        condor.shortPut(),
        condor.shortCall(),
        condor.longCall());
  }

  /** Whether it came from a broker's file and was never sold here. */
  public static boolean isImported(CondorBookV1.Condor condor) {
    return CondorBookV1.Condor.IMPORTED.equals(condor.provenance());
  }

  /** What the rules size from, as condor-service has it. */
  public static Capital capital(CondorBookV1 book) {
    Capital capital = new Capital(book.navUsd(), book.riskCapitalUsd());
    return book.navBasis() == null
        ? capital
        : capital.on(
            new NavBasis(book.navBasis().text(), Optional.ofNullable(book.navBasis().asOf())));
  }

  /** The position as sold. */
  public static CondorPosition position(CondorBookV1.Condor condor) {
    return new CondorPosition(
        condor.id(),
        CondorLayer.valueOf(condor.layer()),
        condor(condor),
        condor.quantity(),
        condor.creditPoints(),
        condor.openedAt());
  }

  /** What revalues it; only of a condor with pricing. */
  public static CondorExposure exposure(CondorBookV1.Condor condor) {
    return new CondorExposure(condor(condor), condor.quantity(), pricing(condor.pricing()));
  }

  /** Forward, time and volatilities. */
  public static CondorPricing pricing(CondorBookV1.Pricing p) {
    return new CondorPricing(
        p.years(),
        p.forward(),
        p.discount(),
        p.legVols(),
        new Smile(p.atmVol(), p.skew(), p.curvature(), p.xMin(), p.xMax()));
  }
}
