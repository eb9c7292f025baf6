package org.alvhdesk.strategy.condor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alvhdesk.quant.calendar.OptionRoot;

/**
 * Sensitivities of all condors of one expiry (docs/methodology 3.7: greeks are shown per expiry
 * bucket; SPX vega is never added to VIX-option vega).
 *
 * @param condors number of condors that the sums contain
 * @param deltaUsd US dollars per index point of the expiry's forward
 * @param gammaUsd US dollars per index point, per index point
 * @param vegaUsd US dollars per volatility point
 * @param thetaPerDayUsd US dollars per calendar day
 * @param without ids of positions without greeks: the sums leave them out
 */
public record ExpiryBucket(
    LocalDate expiry,
    int condors,
    double deltaUsd,
    double gammaUsd,
    double vegaUsd,
    double thetaPerDayUsd,
    List<String> without) {
  public ExpiryBucket {
    without = List.copyOf(without);
  }

  /** One bucket per expiry, nearest first, whatever the order of {@code valuations}. */
  public static List<ExpiryBucket> of(List<CondorValuation> valuations) {
    Map<LocalDate, List<CondorValuation>> byExpiry = new TreeMap<>();
    valuations.stream()
        .sorted((a, b) -> a.position().id().compareTo(b.position().id()))
        .forEach(
            v ->
                byExpiry
                    .computeIfAbsent(v.position().condor().expiry(), e -> new ArrayList<>())
                    .add(v));
    return byExpiry.entrySet().stream().map(e -> sum(e.getKey(), e.getValue())).toList();
  }

  private static ExpiryBucket sum(LocalDate expiry, List<CondorValuation> valuations) {
    int condors = 0;
    double delta = 0;
    double gamma = 0;
    double vega = 0;
    double theta = 0;
    List<String> without = new ArrayList<>();
    for (CondorValuation v : valuations) {
      if (v.greeks().isEmpty()) {
        without.add(v.position().id());
        continue;
      }
      CondorGreeks g = v.greeks().get();
      double dollars = (double) OptionRoot.MULTIPLIER_USD * v.position().quantity();
      condors += v.position().quantity();
      delta += g.deltaPerCondor() * dollars;
      gamma += g.gammaPerCondor() * dollars;
      vega += g.vegaUsd();
      theta += g.thetaPerDayUsd();
    }
    return new ExpiryBucket(expiry, condors, delta, gamma, vega, theta, without);
  }
}
