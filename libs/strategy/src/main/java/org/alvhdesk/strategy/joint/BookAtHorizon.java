package org.alvhdesk.strategy.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.alvhdesk.quant.calendar.Expiries;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.pricing.Black76;
import org.alvhdesk.strategy.condor.CondorLeg;
import org.alvhdesk.strategy.condor.CondorPricing;
import org.alvhdesk.strategy.joint.Repricer.FutureLeg;
import org.alvhdesk.strategy.joint.Repricer.HedgeLine;
import org.alvhdesk.strategy.joint.Repricer.HedgeOption;
import org.alvhdesk.strategy.joint.Repricer.ShareLeg;

/**
 * Profit and loss of a book on a later day. Options that expire by then are worth their payoff (the
 * condors) or count as worth nothing (hedge contracts, whose settlement depends on a level on the
 * way); the rest keeps its volatility relative to its smile and loses the time. Forwards of VIX
 * options are today's, moved by the scenario at the days they then have left.
 */
final class BookAtHorizon {
  private static final double DAYS_PER_YEAR = 365.0;

  private final BreakEvenBook book;
  private final int days;
  private final List<HedgeLine> alive = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  BookAtHorizon(BreakEvenBook book) {
    this.book = book;
    this.days = Expiries.daysTo(book.horizon(), book.book().session());
    for (HedgeLine line : JointScenarios.lines(book.book(), book.book().after())) {
      if (line.leg().outlives(days) || days == 0) {
        alive.add(line);
      } else {
        notes.add(
            line.leg().contract().text()
                + " expires by "
                + book.horizon()
                + " and counts as worth nothing then");
      }
    }
    notes.addAll(JointScenarios.gaps(book.book()));
  }

  List<String> notes() {
    return notes;
  }

  /** Condors alone at SPX (1 + move), US dollars. */
  double condors(Scenario scenario) {
    double spx = book.book().spx() * (1 + scenario.spxMove());
    double sum = 0;
    for (int i = 0; i < book.book().condors().size(); i++) {
      CondorExposure exposure = book.book().condors().get(i);
      double gain = book.creditPoints().get(i).doubleValue() - cost(exposure, spx, scenario);
      sum += gain * OptionRoot.MULTIPLIER_USD * exposure.quantity();
    }
    return sum;
  }

  /** The hedge less what was paid for it, US dollars. */
  double hedge(Scenario scenario) {
    double value = 0;
    for (HedgeLine line : alive) {
      value += points(line, scenario) * line.dollars();
    }
    return value - book.hedgeCostUsd().doubleValue();
  }

  /**
   * Value of one contract then, points; of a future what it gained. A share is worth its price
   * moved by the scenario: what rolling costs until then is not taken.
   */
  private double points(HedgeLine line, Scenario scenario) {
    return switch (line.leg()) {
      case FutureLeg future -> {
        int left = future.days() - days;
        double moved = scenario.forwardLogMove().applyAsDouble(left);
        yield future.price() * StrictMath.exp(moved) - future.price();
      }
      case ShareLeg share -> share.price() + share.gainPoints(scenario, book.book().vix());
      case HedgeOption o -> {
        double years = o.years() - days / DAYS_PER_YEAR;
        double forward = forward(o, years, scenario);
        double ratio = o.isOnVix() ? scenario.vixVolRatio() : scenario.vixTo() / book.book().vix();
        yield Black76.price(
            o.contract().right(),
            forward,
            o.contract().strike(),
            years,
            Repricer.movedVol(o, forward, years, ratio),
            discount(o.discount(), years / o.years()));
      }
    };
  }

  private double forward(HedgeOption o, double years, Scenario scenario) {
    if (o.isOnVix()) {
      return o.forward() * StrictMath.exp(scenario.forwardLogMove().applyAsDouble(o.days() - days));
    }
    double spx = book.book().spx();
    return spx * (1 + scenario.spxMove()) * StrictMath.pow(o.forward() / spx, years / o.years());
  }

  /** SPX levels at which the curves are looked at: an even grid and every strike. */
  SortedSet<Double> grid(double lowest, double highest, int steps) {
    TreeSet<Double> grid = new TreeSet<>();
    for (int i = 0; i <= steps; i++) {
      grid.add(lowest + (highest - lowest) * i / steps);
    }
    for (CondorExposure exposure : book.book().condors()) {
      for (CondorLeg leg : CondorLeg.values()) {
        double strike = leg.strike(exposure.condor());
        if (strike > lowest && strike < highest) {
          grid.add(strike);
        }
      }
    }
    return grid;
  }

  private double cost(CondorExposure exposure, double spx, Scenario scenario) {
    CondorPricing p = exposure.pricing();
    double years =
        exposure.condor().expiry().isAfter(book.horizon()) ? p.years() - days / DAYS_PER_YEAR : 0;
    if (days == 0) {
      years = p.years();
    }
    double share = years / p.years();
    double carry = StrictMath.pow(p.forward() / book.book().spx(), share);
    double forward = spx * carry;
    double vixRatio = scenario.vixTo() / book.book().vix();
    double cost = 0;
    for (CondorLeg leg : CondorLeg.values()) {
      double strike = leg.strike(exposure.condor());
      double vol = years > 0 ? Repricer.movedVol(p, leg, strike, forward, years, vixRatio) : 0;
      cost -=
          leg.sign()
              * Black76.price(
                  leg.right(), forward, strike, years, vol, discount(p.discount(), share));
    }
    return cost;
  }

  private static double discount(double toExpiry, double shareOfTime) {
    return StrictMath.pow(toExpiry, shareOfTime);
  }
}
