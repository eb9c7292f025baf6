package org.alvhdesk.strategy.rules.lint;

import static org.alvhdesk.strategy.rules.lint.Names.value;
import static org.alvhdesk.strategy.rules.lint.Names.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.strategy.rules.document.RuleParameter;
import org.alvhdesk.strategy.rules.document.Side;

/**
 * 002-3: layers are staggered, so two of them expire at least seven days apart. Condor layers are
 * entered one after the other ({@code entryAfterDays}); hedge layers stand side by side.
 */
final class ExpiryChecks {
  private static final int WEEK = 7;

  private ExpiryChecks() {}

  static List<Finding> check(Names names) {
    List<Finding> findings = new ArrayList<>();
    condors(names, findings);
    hedges(names, findings);
    return findings;
  }

  private record Planned(RuleParameter target, int expiryDay) {}

  /** Days count from the entry of the first layer. */
  private static void condors(Names names, List<Finding> findings) {
    List<Planned> planned = new ArrayList<>();
    int entry = 0;
    for (RuleParameter target : layers(names, Side.CONDOR)) {
      entry += names.sibling(target, "entryAfterDays").map(ExpiryChecks::days).orElse(0);
      int wanted = entry + days(target);
      Optional<Planned> clash = clash(planned, wanted);
      Optional<RuleParameter> distance =
          names.sibling(target, "minExpiryDistance").filter(d -> days(d) >= WEEK);
      int expiry = wanted;
      if (clash.isPresent() && distance.isEmpty()) {
        findings.add(
            Finding.about(
                FindingCode.LAYERS_EXPIRE_TOGETHER,
                List.of(clash.get().target(), target),
                words(target)
                    + ", entered on day "
                    + entry
                    + ", expires on day "
                    + wanted
                    + ", "
                    + Names.ownerOf(clash.get().target())
                    + " on day "
                    + clash.get().expiryDay(),
                "move the entry or the target until seven days lie between, or require a distance"
                    + " (minExpiryDistance)"));
      } else if (clash.isPresent()) {
        expiry = nearestFree(planned, entry, wanted, days(distance.get()));
        findings.add(
            Finding.about(
                FindingCode.LAYER_MOVED_BY_DISTANCE,
                List.of(target, distance.get(), clash.get().target()),
                words(target)
                    + " would expire "
                    + Math.abs(wanted - clash.get().expiryDay())
                    + " days from "
                    + Names.ownerOf(clash.get().target())
                    + "; the distance moves it to "
                    + (expiry - entry)
                    + " days",
                "accept the other expiry, or change entry or target"));
      }
      planned.add(new Planned(target, expiry));
    }
  }

  private static List<RuleParameter> layers(Names names, Side side) {
    return names.role("targetDte").stream().filter(t -> names.sideOf(t) == side).toList();
  }

  private static Optional<Planned> clash(List<Planned> planned, int day) {
    return planned.stream().filter(p -> Math.abs(p.expiryDay() - day) < WEEK).findFirst();
  }

  private static int nearestFree(List<Planned> planned, int entry, int wanted, int distance) {
    for (int step = 1; ; step++) {
      for (int day : new int[] {wanted + step, wanted - step}) {
        if (day > entry
            && planned.stream().allMatch(p -> Math.abs(p.expiryDay() - day) >= distance)) {
          return day;
        }
      }
    }
  }

  private static void hedges(Names names, List<Finding> findings) {
    List<RuleParameter> layers = layers(names, Side.HEDGE);
    for (int i = 0; i < layers.size(); i++) {
      for (int j = i + 1; j < layers.size(); j++) {
        if (Math.abs(days(layers.get(i)) - days(layers.get(j))) < WEEK) {
          findings.add(
              Finding.about(
                  FindingCode.LAYERS_EXPIRE_TOGETHER,
                  List.of(layers.get(i), layers.get(j)),
                  words(layers.get(i)) + " and " + words(layers.get(j)) + " find the same expiry",
                  "give the layers targets seven days or more apart"));
        }
      }
    }
  }

  private static int days(RuleParameter p) {
    return value(p).intValue();
  }
}
