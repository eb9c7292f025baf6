package org.alvhdesk.ui.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alvhdesk.contracts.event.QuotesV1;
import org.alvhdesk.contracts.rest.ChainView;

/** Chains of a desk: SPX options quoted by a provider, VIX options a model's. */
public final class MarketSamples {
  private static final LocalDate SESSION = LocalDate.of(2018, 1, 30);
  private static final QuotesV1.Chain REAL =
      new QuotesV1.Chain(
          "DELAYED",
          Instant.parse("2018-01-30T16:15:00Z"),
          "Cboe quote table",
          "spx_chain_2018-01-30.csv",
          "cd".repeat(32),
          "the file's time",
          17_411,
          1_204,
          Map.of("dead", 311, "crossed", 2),
          List.of("stale-spot: the file's spot is 2790.00"));
  private static final QuotesV1.Chain MODEL =
      QuotesV1.Chain.model(Samples.NOW, "model:surface-1 of replay:cboe");

  private MarketSamples() {}

  /** Answers of market-data-service. */
  public static void serve() {
    StubServices.answer("GET /market/chains/SPX/latest", chain("SPX", REAL, 15, 2822.4));
    StubServices.answer("GET /market/chains/SPXW/latest", chain("SPXW", REAL, 15, 2822.4));
    StubServices.answer("GET /market/chains/VIX/latest", chain("VIX", MODEL, 0, 14.5));
  }

  /** A chain of three expiries with a smile each. */
  public static ChainView chain(String root, QuotesV1.Chain from, double age, double forward) {
    List<ChainView.Expiry> expiries = new ArrayList<>();
    for (int weeks = 2; weeks <= 8; weeks += 3) {
      expiries.add(
          new ChainView.Expiry(
              SESSION.plusWeeks(weeks),
              7 * weeks,
              7 * weeks / 365.0,
              forward + weeks,
              0.999,
              from.quality(),
              from.source(),
              5,
              0.11 + 0.002 * weeks,
              smile(forward, weeks)));
    }
    return new ChainView(root, "run", 14, "s-1", Samples.NOW, from, age, expiries);
  }

  private static List<ChainView.Quote> smile(double forward, int weeks) {
    List<ChainView.Quote> quotes = new ArrayList<>();
    for (int i = -3; i <= 3; i++) {
      double strike = Math.rint(forward * (1 + 0.04 * i));
      Double vol = i == 3 ? null : Double.valueOf(0.11 + 0.002 * weeks - 0.01 * i);
      quotes.add(
          new ChainView.Quote(
              strike, 20 - 3.0 * i, 20.4 - 3 * i, 20 + 3.0 * i, 20.4 + 3 * i, vol, vol, vol, vol));
    }
    return quotes;
  }
}
