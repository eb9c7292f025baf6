package org.alvhdesk.approval.drift;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Whether an approval still holds. */
public sealed interface Drift {
  /** Shares are binary fractions: 0.40 - 0.05 is not 0.35, and that makes nothing stale. */
  double ROUNDING = 1e-9;

  /**
   * It holds; limits may be priced anew inside the worst cost that was approved.
   *
   * @param room US dollars between the cost now and the worst approved cost, at least 0
   */
  record Holds(double room) implements Drift {}

  /**
   * It does not hold any more.
   *
   * @param reasons everything that moved out of its band, in words
   */
  record Stale(List<String> reasons) implements Drift {
    public Stale {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * Judges {@code now} by what was {@code approved}. What cannot be priced now does not hold:
   * nobody would know what is released.
   */
  static Drift judge(Approved approved, Now now, DriftBands bands) {
    List<String> reasons = new ArrayList<>();
    if (now.bookVersion() != approved.bookVersion()) {
      reasons.add(
          "the book is at version %d, approved was a change of version %d"
              .formatted(now.bookVersion(), approved.bookVersion()));
    }
    if (!now.ruleSet().equals(approved.ruleSet())) {
      reasons.add(now.ruleSet() + " runs now, " + approved.ruleSet() + " proposed it");
    }
    quotes(now, bands, reasons);
    cost(approved, now, reasons);
    stress(approved, now, bands, reasons);
    offset(approved, now, bands, reasons);
    now.limitBreaches().forEach(breach -> reasons.add("a hard limit would be broken: " + breach));
    return reasons.isEmpty()
        ? new Holds(approved.worstCostUsd() - now.outcome().costUsd().orElseThrow())
        : new Stale(reasons);
  }

  private static void quotes(Now now, DriftBands bands, List<String> reasons) {
    if (now.quoteAge().isEmpty()) {
      reasons.add("a leg has no quote");
      return;
    }
    QuoteAge age = now.quoteAge().get();
    Duration most = bands.quotes().prompt();
    if (age.prompt().compareTo(most) > 0) {
      reasons.add(
          "the oldest quote is %s old, at most %s are allowed"
              .formatted(text(age.prompt()), text(most)));
    }
    age.delayed()
        .filter(late -> late.compareTo(bands.quotes().mostDelayed()) > 0)
        .ifPresent(late -> reasons.add(tooLate(late, bands.quotes())));
  }

  private static String tooLate(Duration age, QuoteBounds bounds) {
    return "the oldest delayed quote is %s old, at most %s are allowed (%s)"
        .formatted(
            text(age),
            text(bounds.mostDelayed()),
            bounds
                .delayed()
                .map(late -> text(late.delay()) + " of them the provider's delay")
                .orElse("the policy does not accept delayed quotes"));
  }

  private static void cost(Approved approved, Now now, List<String> reasons) {
    OptionalDouble cost = now.outcome().costUsd();
    if (cost.isEmpty()) {
      reasons.add("what it costs cannot be computed");
    } else if (cost.getAsDouble() > approved.worstCostUsd()) {
      reasons.add(
          usd(
              "it costs %,.2f USD now, approved were at most %,.2f",
              cost.getAsDouble(), approved.worstCostUsd()));
    }
  }

  private static void stress(Approved approved, Now now, DriftBands bands, List<String> reasons) {
    OptionalDouble was = approved.outcome().stressLossUsd();
    OptionalDouble is = now.outcome().stressLossUsd();
    if (was.isEmpty()) {
      return; // nobody was shown a stress loss, so nobody agreed to one
    }
    double most = was.getAsDouble() * (1 + bands.stressLossShare());
    if (is.isEmpty()) {
      reasons.add("the stress loss cannot be computed");
    } else if (is.getAsDouble() > most * (1 + ROUNDING)) {
      reasons.add(
          usd(
              "the stress loss is %,.0f USD now, at most %,.0f are allowed",
              is.getAsDouble(), most));
    }
  }

  private static void offset(Approved approved, Now now, DriftBands bands, List<String> reasons) {
    OptionalDouble was = approved.outcome().offsetShare();
    OptionalDouble is = now.outcome().offsetShare();
    if (was.isEmpty()) {
      return;
    }
    double least = was.getAsDouble() - bands.offsetPoints();
    if (is.isEmpty()) {
      reasons.add("how much of the loss it offsets cannot be computed");
    } else if (is.getAsDouble() < least - ROUNDING) {
      reasons.add(
          usd(
              "it offsets %.1f %% of the loss now, at least %.1f %% are needed",
              100 * is.getAsDouble(), 100 * least));
    }
  }

  private static String usd(String format, double a, double b) {
    return String.format(Locale.ROOT, format, a, b);
  }

  private static String text(Duration duration) {
    return duration.toSeconds() < 120 ? duration.toSeconds() + " s" : duration.toMinutes() + " min";
  }
}
