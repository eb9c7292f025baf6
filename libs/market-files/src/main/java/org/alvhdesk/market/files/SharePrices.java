package org.alvhdesk.market.files;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alvhdesk.market.EtpPrice;
import org.alvhdesk.market.ModelShare;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.VxCurve;

/**
 * VIXY by session: the close of its file (SETTLED), on every other session with VX futures the
 * model share that goes on from the close before (MODEL). Before the first close of the file the
 * model is scaled to meet it, as an adjustment for splits does: its moves know nothing of later.
 * Without a file the first VX session costs {@link ModelShare#NOMINAL_USD}.
 */
record SharePrices(Map<LocalDate, EtpPrice> bySession) {
  static SharePrices load(
      ProviderFiles files,
      VxHistory vx,
      RateHistory rates,
      LocalDate last,
      ImportReport.Builder report) {
    Optional<IndexSeries> file =
        IndexSeries.load(ModelShare.SYMBOL, files.index(ModelShare.SYMBOL), report);
    Map<LocalDate, EtpPrice> prices = new HashMap<>();
    List<LocalDate> unscaled = new ArrayList<>();
    boolean met = file.isEmpty();
    ModelShare share = new ModelShare();
    for (LocalDate session : vx.sessionsTo(last)) {
      Optional<VxCurve> curve = vx.on(session);
      if (curve.isEmpty()) {
        continue;
      }
      OptionalDouble close = file.map(f -> f.on(session)).orElse(OptionalDouble.empty());
      double model = share.next(session, curve.get());
      if (!met && close.isPresent()) {
        double scale = close.getAsDouble() / model;
        unscaled.forEach(d -> prices.computeIfPresent(d, (day, p) -> model(scale * p.usd())));
        met = true;
      } else if (!met) {
        unscaled.add(session);
      }
      prices.put(
          session,
          close.isPresent()
              ? new EtpPrice(ModelShare.SYMBOL, close.getAsDouble(), Quality.SETTLED)
              : model(model));
      share.closed(session, curve.get(), rates.on(session), close.orElse(model));
    }
    if (file.isEmpty()) {
      report.note(
          "no "
              + ModelShare.SYMBOL
              + " file: a share follows the VX futures by the index rule from "
              + ModelShare.NOMINAL_USD
              + " dollars, MODEL");
    }
    return new SharePrices(prices);
  }

  private static EtpPrice model(double usd) {
    return new EtpPrice(ModelShare.SYMBOL, usd, Quality.MODEL);
  }

  Optional<EtpPrice> on(LocalDate session) {
    return Optional.ofNullable(bySession.get(session));
  }
}
