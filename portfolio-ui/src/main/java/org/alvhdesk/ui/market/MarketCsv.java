package org.alvhdesk.ui.market;

import java.util.List;
import org.alvhdesk.contracts.event.QuotesV1;
import org.alvhdesk.contracts.rest.ChainView;
import org.alvhdesk.ui.csv.Csv;

/** The market as CSV: every expiry, or one expiry strike by strike. */
final class MarketCsv {
  private MarketCsv() {}

  /** One line an expiry; the counts are those of the chain file, which SPX and SPXW share. */
  static String expiries(List<ChainView> chains) {
    Csv out =
        new Csv(
            "root",
            "expiry",
            "calendar_days",
            "forward_points",
            "discount",
            "atm_vol_decimal",
            "strikes_tradable",
            "quality",
            "source",
            "as_of_utc",
            "file",
            "file_tradable_options",
            "file_excluded_options",
            "excluded_by_reason");
    for (ChainView chain : chains) {
      QuotesV1.Chain p = chain.provenance();
      for (ChainView.Expiry e : chain.expiries()) {
        out.line(
            chain.root(),
            e.expiry(),
            e.daysToExpiry(),
            e.forward(),
            e.discount(),
            e.atmVol(),
            e.tradable(),
            e.quality(),
            e.source(),
            p == null ? chain.marketTime() : p.asOf(),
            p == null ? null : p.file(),
            p == null ? null : p.tradable(),
            p == null || !p.real() ? null : p.excludedTotal(),
            p == null ? null : reasons(p));
      }
    }
    return out.text();
  }

  private static String reasons(QuotesV1.Chain p) {
    return String.join(
        "; ", p.excluded().entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList());
  }

  /** One line a strike. */
  static String smile(ChainView chain) {
    Csv out =
        new Csv(
            "root",
            "expiry",
            "strike_points",
            "call_bid_points",
            "call_ask_points",
            "put_bid_points",
            "put_ask_points",
            "vol_decimal",
            "call_delta",
            "gamma",
            "vega_points_per_1",
            "quality",
            "as_of_utc");
    for (ChainView.Expiry e : chain.expiries()) {
      for (ChainView.Quote q : e.quotes()) {
        out.line(
            chain.root(),
            e.expiry(),
            q.strike(),
            q.callBid(),
            q.callAsk(),
            q.putBid(),
            q.putAsk(),
            q.vol(),
            q.callDelta(),
            q.gamma(),
            q.vega(),
            e.quality(),
            chain.provenance() == null ? chain.marketTime() : chain.provenance().asOf());
      }
    }
    return out.text();
  }
}
