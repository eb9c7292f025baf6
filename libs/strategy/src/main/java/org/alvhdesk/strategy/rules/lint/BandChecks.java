package org.alvhdesk.strategy.rules.lint;

import static org.alvhdesk.strategy.rules.lint.Names.value;
import static org.alvhdesk.strategy.rules.lint.Names.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alvhdesk.strategy.rules.document.RuleParameter;

/** Bands, windows and shares: what must not overlap, be empty or sum to more than the whole. */
final class BandChecks {
  private static final List<String> SHARES = List.of("weight", "notionalShare", "vegaShare");

  private BandChecks() {}

  private record Band(RuleParameter low, RuleParameter high) {
    List<RuleParameter> both() {
      return List.of(low, high);
    }

    String text() {
      return Names.ownerOf(low) + " " + low.setting().text() + " to " + high.setting().text();
    }
  }

  static List<Finding> check(Names names) {
    List<Finding> findings = new ArrayList<>();
    shares(names, findings);
    bands(names, findings);
    windows(names, findings);
    return findings;
  }

  private static void shares(Names names, List<Finding> findings) {
    for (String role : SHARES) {
      over(names.role(role), findings);
    }
    names
        .number("thirds.share")
        .ifPresent(
            share -> {
              BigDecimal count = names.valueOf("reading.layerCount").orElse(BigDecimal.valueOf(3));
              BigDecimal sum = value(share).multiply(count);
              if (sum.compareTo(BigDecimal.ONE) > 0) {
                findings.add(
                    Finding.about(
                        FindingCode.SHARES_OVER_ONE,
                        List.of(share),
                        words(share) + " for " + count + " triggers is " + sum + " of the target",
                        "lower the share or the number of layers"));
              }
            });
  }

  private static void over(List<RuleParameter> shares, List<Finding> findings) {
    BigDecimal sum = shares.stream().map(Names::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(BigDecimal.ONE) > 0) {
      findings.add(
          Finding.about(
              FindingCode.SHARES_OVER_ONE,
              shares,
              shares.stream().map(Names::words).collect(Collectors.joining(", "))
                  + " sum to "
                  + sum.toPlainString(),
              "lower one of them until they sum to 1 at most"));
    }
  }

  /** Bands are {@code family.name.low} and {@code family.name.high}; one family covers one axis. */
  private static void bands(Names names, List<Finding> findings) {
    Map<String, List<Band>> families = new LinkedHashMap<>();
    for (RuleParameter low : names.role("low")) {
      names
          .sibling(low, "high")
          .map(high -> new Band(low, high))
          .ifPresent(
              band -> {
                String owner = Names.ownerOf(low);
                String family =
                    owner.contains(".") ? owner.substring(0, owner.lastIndexOf('.')) : owner;
                families.computeIfAbsent(family, f -> new ArrayList<>()).add(band);
              });
    }
    for (List<Band> family : families.values()) {
      family.stream()
          .filter(b -> value(b.low()).compareTo(value(b.high())) >= 0)
          .forEach(
              b ->
                  findings.add(
                      Finding.about(
                          FindingCode.BAND_EMPTY,
                          b.both(),
                          "the band " + b.text() + " is empty",
                          "put its low end below its high end")));
      neighbours(family, findings);
    }
  }

  private static void neighbours(List<Band> family, List<Finding> findings) {
    List<Band> sorted =
        family.stream()
            .filter(b -> value(b.low()).compareTo(value(b.high())) < 0)
            .sorted(Comparator.comparing(b -> value(b.low())))
            .toList();
    Band reach = null;
    for (Band next : sorted) {
      if (reach != null) {
        int order = value(next.low()).compareTo(value(reach.high()));
        List<RuleParameter> pair = new ArrayList<>(reach.both());
        pair.addAll(next.both());
        if (order < 0) {
          findings.add(
              Finding.about(
                  FindingCode.BANDS_OVERLAP,
                  pair,
                  "the bands " + reach.text() + " and " + next.text() + " overlap",
                  "let one begin where the other ends"));
        } else if (order > 0) {
          findings.add(
              Finding.about(
                  FindingCode.BANDS_GAP,
                  pair,
                  "between the bands " + reach.text() + " and " + next.text() + " nothing applies",
                  "let one begin where the other ends, or say what applies between"));
        }
      }
      if (reach == null || value(next.high()).compareTo(value(reach.high())) > 0) {
        reach = next;
      }
    }
  }

  private static void windows(Names names, List<Finding> findings) {
    for (RuleParameter min : names.role("minDte")) {
      names
          .sibling(min, "maxDte")
          .ifPresent(
              max -> {
                if (value(min).compareTo(value(max)) > 0) {
                  findings.add(
                      Finding.about(
                          FindingCode.WINDOW_EMPTY,
                          List.of(min, max),
                          "no expiry lies between " + words(min) + " and " + words(max),
                          "put the shortest expiry before the longest"));
                }
                names
                    .sibling(min, "targetDte")
                    .filter(
                        t ->
                            value(t).compareTo(value(min)) < 0
                                || value(t).compareTo(value(max)) > 0)
                    .ifPresent(
                        t ->
                            findings.add(
                                Finding.about(
                                    FindingCode.WINDOW_EMPTY,
                                    List.of(t, min, max),
                                    words(t) + " is outside " + words(min) + " to " + words(max),
                                    "put the target inside its window")));
              });
    }
  }
}
