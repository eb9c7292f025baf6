package org.alvhdesk.strategy.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.strategy.condor.IronCondor;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.ledger.OpeningBook.Reason;
import org.junit.jupiter.api.Test;

class OpeningImportTest {
  private static final LocalDate JAN = LocalDate.of(2026, 1, 16);

  @Test
  void fourLegsAreOneCondor_andVixCallsAreHedges() {
    OpeningBook.Accepted book =
        (OpeningBook.Accepted)
            OpeningImport.read(
                List.of(
                    row(2, "SPXW  260116P05620000", "10", "24.10", ""),
                    row(3, "SPXW  260116P05670000", "-10", "31.00", ""),
                    row(4, "SPXW260116C06320000", "-10.0", "10.00", ""),
                    row(5, "SPXW  260116C06370000", "10", "4.05", ""),
                    row(6, "VIX   260121C00028000", "4", "0.45", ""),
                    row(9, "VIX   260121C00028000", "4", "0.55", "x")));

    assertThat(book.condors())
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.condor())
                  .isEqualTo(new IronCondor(OptionRoot.SPXW, JAN, 5620, 5670, 6320, 6370));
              assertThat(c.quantity()).isEqualTo(10);
              assertThat(c.creditPoints()).isEqualByComparingTo("12.85");
              assertThat(c.lines()).containsExactly(2, 3, 4, 5);
            });
    assertThat(book.hedges())
        .singleElement()
        .satisfies(
            h -> {
              assertThat(h.contract())
                  .isEqualTo(HedgeContract.vixCall(LocalDate.of(2026, 1, 21), 28));
              assertThat(h.quantity()).isEqualTo(8);
              assertThat(h.averagePoints()).isEqualByComparingTo("0.50");
              assertThat(h.lines()).containsExactly(6, 9);
            });
  }

  @Test
  void amSpxAndPmSpxwOfOneDayAreDifferentSeries() {
    List<BrokerRow> rows = new ArrayList<>(condor("SPX ", "a", 1));
    rows.addAll(condor("SPXW", "", 11));

    OpeningBook.Accepted book = (OpeningBook.Accepted) OpeningImport.read(rows);

    assertThat(book.condors())
        .extracting(c -> c.condor().root())
        .containsExactly(OptionRoot.SPX, OptionRoot.SPXW);
  }

  @Test
  void twoCondorsOfOneExpiryNeedGroups() {
    List<BrokerRow> grouped = new ArrayList<>(condor("SPXW", "a", 1));
    grouped.addAll(wider("b", 11));
    List<BrokerRow> mixed = new ArrayList<>(condor("SPXW", "", 1));
    mixed.addAll(wider("", 11));

    assertThat(((OpeningBook.Accepted) OpeningImport.read(grouped)).condors()).hasSize(2);
    assertThat(((OpeningBook.Rejected) OpeningImport.read(mixed)).errors())
        .singleElement()
        .satisfies(
            e -> {
              assertThat(e.reason()).isEqualTo(Reason.NOT_A_CONDOR);
              assertThat(e.line()).isEqualTo(1);
              assertThat(e.text()).contains("give each condor its own group");
            });
  }

  @Test
  void everyErrorIsNamedWithItsLine_andNothingIsImported() {
    List<BrokerRow> rows = new ArrayList<>(condor("SPXW", "", 1));
    rows.add(row(20, "AAPL", "1", "1", ""));
    rows.add(row(21, "XSP   260116P00560000", "1", "1", ""));
    rows.add(row(22, "VIX   260118C00028000", "1", "1", ""));
    rows.add(row(23, "VIX   260121C00028000", "-1", "1", ""));
    rows.add(row(24, "VIX   260121C00030000", "1.5", "abc", ""));
    rows.add(row(25, "VIX   261341C00030000", "1", "1", ""));
    rows.add(row(26, "VIX   260121C00031000", "0", "-1", ""));
    rows.add(row(27, "SPXW  990116C00030000", "1", "1", ""));
    rows.add(row(28, "VIX   260121C00032000", "2000000000", "1", ""));

    OpeningBook.Rejected book = (OpeningBook.Rejected) OpeningImport.read(rows);

    assertThat(book.errors())
        .extracting(e -> e.line() + " " + e.reason())
        .containsExactly(
            "20 BAD_SYMBOL",
            "21 UNKNOWN_ROOT",
            "22 NOT_AN_EXPIRY",
            "23 SHORT_VIX",
            "24 BAD_QUANTITY",
            "24 BAD_PRICE",
            "25 BAD_SYMBOL",
            "26 BAD_QUANTITY",
            "26 BAD_PRICE",
            "27 NOT_AN_EXPIRY",
            "28 BAD_QUANTITY");
  }

  @Test
  void boughtCondorOrUnequalLegsAreNotACondor() {
    List<BrokerRow> unequal = new ArrayList<>(condor("SPXW", "", 1));
    unequal.set(3, row(4, "SPXW  260116C06370000", "9", "4.05", ""));

    assertThat(((OpeningBook.Rejected) OpeningImport.read(unequal)).errors())
        .extracting(OpeningBook.RowError::reason)
        .containsExactly(Reason.NOT_A_CONDOR);
    assertThat(OpeningImport.read(List.of()))
        .isEqualTo(new OpeningBook.Accepted(List.of(), List.of()));
  }

  @Test
  void aCreditOutsideTheWingIsAnError_andAnAverageIsRoundedDownToTheGrid() {
    assertThat(errors(priced("30.00", "31.00"))).isEmpty();
    assertThat(errors(priced("37.00", "31.00"))).containsExactly("1 BAD_CREDIT");
    assertThat(errors(priced("24.10", "3100"))).containsExactly("1 BAD_CREDIT");
    assertThat(((OpeningBook.Rejected) OpeningImport.read(priced("24.10", "3100"))).errors())
        .singleElement()
        .satisfies(e -> assertThat(e.text()).contains("wider wing of 50", "not dollars"));

    OpeningBook.Condor condor =
        ((OpeningBook.Accepted) OpeningImport.read(priced("24.10", "31.03"))).condors().getFirst();
    assertThat(condor.creditPoints()).isEqualByComparingTo("12.88");
    assertThat(condor.gridCreditPoints()).isEqualByComparingTo("12.85");
  }

  private static List<BrokerRow> priced(String longPut, String shortPut) {
    List<BrokerRow> rows = new ArrayList<>(condor("SPXW", "", 1));
    rows.set(0, row(1, "SPXW  260116P05620000", "10", longPut, ""));
    rows.set(1, row(2, "SPXW  260116P05670000", "-10", shortPut, ""));
    return rows;
  }

  private static List<String> errors(List<BrokerRow> rows) {
    return OpeningImport.read(rows) instanceof OpeningBook.Rejected(var errors)
        ? errors.stream().map(e -> e.line() + " " + e.reason()).toList()
        : List.of();
  }

  private static List<BrokerRow> condor(String root, String group, int line) {
    return List.of(
        row(line, root + "  260116P05620000", "10", "24.10", group),
        row(line + 1, root + "  260116P05670000", "-10", "31.00", group),
        row(line + 2, root + "  260116C06320000", "-10", "10.00", group),
        row(line + 3, root + "  260116C06370000", "10", "4.05", group));
  }

  private static List<BrokerRow> wider(String group, int line) {
    return List.of(
        row(line, "SPXW  260116P05520000", "2", "18", group),
        row(line + 1, "SPXW  260116P05670000", "-2", "31.00", group),
        row(line + 2, "SPXW  260116C06320000", "-2", "10.00", group),
        row(line + 3, "SPXW  260116C06470000", "2", "1", group));
  }

  private static BrokerRow row(int line, String symbol, String qty, String price, String group) {
    return new BrokerRow(line, symbol, qty, price, group);
  }
}
