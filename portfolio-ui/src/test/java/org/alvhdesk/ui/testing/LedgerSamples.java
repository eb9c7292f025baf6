package org.alvhdesk.ui.testing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alvhdesk.contracts.rest.CashLine;
import org.alvhdesk.contracts.rest.Figure;
import org.alvhdesk.contracts.rest.HedgeCapital;
import org.alvhdesk.contracts.rest.Items;
import org.alvhdesk.contracts.rest.LedgerSession;
import org.alvhdesk.contracts.rest.LedgerView;

/** A ledger of a week, one mark missing on its third day: plausible figures, not measured ones. */
public final class LedgerSamples {
  private static final LocalDate OPENED = LocalDate.of(2018, 1, 22);
  private static final String RUN = "sim:feb2018/42/1";

  private LedgerSamples() {}

  /** Serves the ledger and its sessions. */
  public static void serve() {
    StubServices.answer("GET /hedge/ledger", ledger());
    StubServices.answer("GET /hedge/ledger/sessions", Items.of(sessions()));
  }

  public static LedgerView ledger() {
    return new LedgerView(
        RUN,
        "main",
        OPENED,
        Samples.NOW,
        usd("759575.00"),
        sessions().getFirst(),
        capital(),
        new LedgerView.Fees(usd("36.40"), usd("0.65"), usd("0.58"), usd("0.40"), usd("1.72")),
        List.of(
            new LedgerView.Alert(
                "VIX_LAST_TRADE",
                LocalDate.of(2018, 2, 14),
                Instant.parse("2018-02-13T21:00:00Z"),
                "VIX 2018-02-14 trades for the last time on Tuesday 2018-02-13; VRO fixes its value"
                    + " at the opening of Wednesday 2018-02-14 and may lie a point or more from the"
                    + " VIX")),
        Items.of(
            List.of(
                line(4, "DEPOSIT", "1000.00", "759575.00", null, "=new money", "admin"),
                line(
                    3,
                    "TRADE",
                    "-685.00",
                    "758575.00",
                    "MID",
                    "BUY 4 VIX 2018-05-16 24 call at" + " 0.85 points",
                    "system"),
                line(
                    2,
                    "TRADE",
                    "9260.00",
                    "759260.00",
                    "BASE",
                    "sold 9 condors for 10.29 points" + " each",
                    "system"),
                line(1, "DEPOSIT", "750000.00", "750000.00", null, "opening cash", "system"))));
  }

  /** Newest first. */
  public static List<LedgerSession> sessions() {
    List<LedgerSession> sessions = new ArrayList<>();
    sessions.add(session(4, "751020.00", "1000.00", true));
    sessions.add(session(3, "749880.00", "0.00", true));
    sessions.add(session(2, null, "0.00", false));
    sessions.add(session(1, "749910.00", "0.00", true));
    return sessions;
  }

  private static LedgerSession session(int day, String nav, String flow, boolean known) {
    LocalDate session = OPENED.plusDays(day);
    LedgerSession.Row base =
        row("BASE", "-310.10", "-95.40", "-120.00", "412.00", "3.10", "-1.20", "0.00", "-8.40");
    LedgerSession.Row mid =
        row("MID", "92.00", "11.00", "18.40", "-21.00", "2.00", "0.60", "0.00", "1.00");
    return new LedgerSession(
        session,
        Samples.NOW,
        "MODEL",
        usd("759575.00"),
        usd("745.00"),
        known ? usd("-9300.00") : null,
        nav == null ? null : usd(nav),
        known ? List.of() : List.of("condor c1 has a leg without a quote"),
        usd(flow),
        known
            ? new LedgerSession.Explained(
                session.minusDays(1),
                List.of(base, mid),
                row(
                    "BOOK", "-218.10", "-84.40", "-101.60", "391.00", "5.10", "-0.60", "0.00",
                    "-7.40"),
                new Figure(-0.00002, null))
            : null,
        known ? null : "no net asset value: condor c1 has a leg without a quote",
        day == 4 ? "DELAYED" : "MODEL",
        "MODEL",
        day == 4 ? "condors marked at MODEL prices on 2018-01-25 and at DELAYED now." : null);
  }

  private static LedgerSession.Row row(
      String layer,
      String delta,
      String gamma,
      String vega,
      String theta,
      String vanna,
      String volga,
      String trades,
      String rest) {
    BigDecimal gain = BigDecimal.ZERO;
    for (String part : List.of(delta, gamma, vega, theta, vanna, volga, trades, rest)) {
      gain = gain.add(usd(part));
    }
    return new LedgerSession.Row(
        layer,
        usd(delta),
        usd(gamma),
        usd(vega),
        usd(theta),
        usd(vanna),
        usd(volga),
        usd(trades),
        usd(rest),
        gain,
        true);
  }

  private static HedgeCapital capital() {
    Figure early = new Figure(null, "4 days for a cost a year, at least 28 needed");
    return new HedgeCapital(
        OPENED,
        OPENED.plusDays(4),
        usd("685.00"),
        usd("0.00"),
        usd("0.00"),
        usd("36.40"),
        new Figure(745.0, null),
        new Figure(-60.0, null),
        new Figure(null, "the flows have no rate of return between -99 % and 1,000 % a year"),
        new HedgeCapital.PerYear(early, early, early, early),
        null,
        "FOUR42-004 has no tail budget",
        new HedgeCapital.Drag(
            OPENED,
            OPENED.plusDays(4),
            usd("310.00"),
            new HedgeCapital.PerYear(
                new Figure(1240.0, null),
                new Figure(0.0306, null),
                new Figure(0.0248, null),
                new Figure(0.00165, null)),
            0.012,
            true),
        null);
  }

  private static CashLine line(
      long id,
      String kind,
      String amount,
      String balance,
      String layer,
      String note,
      String actor) {
    return new CashLine(
        id,
        id == 1 ? OPENED : OPENED.plusDays(1),
        kind,
        usd(amount),
        usd(balance),
        layer,
        note,
        actor,
        Samples.NOW,
        Samples.NOW);
  }

  private static BigDecimal usd(String amount) {
    return new BigDecimal(amount);
  }
}
