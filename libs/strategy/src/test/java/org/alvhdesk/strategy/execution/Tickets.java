package org.alvhdesk.strategy.execution;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.strategy.condor.IronCondor;
import org.alvhdesk.strategy.hedge.Action;
import org.alvhdesk.strategy.hedge.EtpShare;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.OptionSeries;
import org.alvhdesk.strategy.hedge.VxFuture;

/** Tickets that tests write. */
final class Tickets {
  static final LocalDate VIX_MONTHLY = LocalDate.of(2026, 2, 18);
  static final LocalDate VIX_WEEKLY = LocalDate.of(2026, 1, 28);
  static final LocalDate SPX_MONTHLY = LocalDate.of(2026, 2, 20);

  private Tickets() {}

  static Orders.Approved leg(
      String layer,
      Action action,
      int quantity,
      HedgeContract contract,
      String limit,
      boolean opens) {
    return new Orders.Approved(layer, action, quantity, contract, new BigDecimal(limit), opens);
  }

  static OptionSeries option(OptionRoot root, LocalDate expiry, double strike, Right right) {
    return new OptionSeries(root, expiry, strike, right);
  }

  /** A roll of calls, a put spread 2 by 4, a future and shares. */
  static Ticket hedge() {
    return ticket(
        "hedge",
        "Roll the front calls, buy put spreads, a future and shares",
        Orders.ofHedge(
            List.of(
                leg(
                    "FRONT",
                    Action.SELL,
                    4,
                    HedgeContract.vixCall(VIX_WEEKLY, 27.5),
                    "0.35",
                    false),
                leg("FRONT", Action.BUY, 4, HedgeContract.vixCall(VIX_MONTHLY, 28), "1.05", true),
                leg(
                    "PUTS",
                    Action.BUY,
                    2,
                    option(OptionRoot.SPX, SPX_MONTHLY, 6400, Right.PUT),
                    "31.20",
                    true),
                leg(
                    "PUTS",
                    Action.SELL,
                    4,
                    option(OptionRoot.SPX, SPX_MONTHLY, 6000, Right.PUT),
                    "9.60",
                    true),
                leg("FUTURES", Action.BUY, 1, new VxFuture(VIX_MONTHLY), "19.45", true),
                leg("ETP", Action.BUY, 120, new EtpShare("VIXY"), "28.07", true))));
  }

  /** One condor to buy back and one to sell. */
  static Ticket condor() {
    IronCondor old =
        new IronCondor(OptionRoot.SPXW, LocalDate.of(2026, 1, 16), 6550, 6600, 7100, 7150);
    IronCondor fresh =
        new IronCondor(OptionRoot.SPXW, LocalDate.of(2026, 3, 31), 6200, 6250, 7400, 7450);
    return ticket(
        "condor",
        "Roll 3 condors",
        Orders.ofCondors(
            List.of(
                new Orders.ApprovedCondor("B", false, old, 3, new BigDecimal("4.15")),
                new Orders.ApprovedCondor("B", true, fresh, 3, new BigDecimal("12.30")))));
  }

  private static Ticket ticket(String kind, String headline, List<Order> orders) {
    return new Ticket(
        "5f2c7a10-0000-4000-8000-000000000001",
        2,
        "ab".repeat(32),
        kind,
        "RELEASED",
        headline,
        "snap-7",
        "REALTIME",
        Instant.parse("2026-01-16T21:00:00Z"),
        orders);
  }
}
