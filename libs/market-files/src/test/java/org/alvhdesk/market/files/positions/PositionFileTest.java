package org.alvhdesk.market.files.positions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PositionFileTest {
  private static List<PositionRow> read(String text) {
    return PositionFile.read("book.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  @DisplayName("columns by any broker's header and order, lines counted with empty ones")
  void readsRows() {
    assertThat(
            read(
                "\uFEFFMarket Value,Avg. Price,Option_Symbol,QTY,Combo\r\n"
                    + "\"1,200\",0.45,\"VIX   260121C00028000\",4,\r\n\r\n"
                    + ",24.10, SPXW260116P05620000 ,-2,A\r\n"))
        .containsExactly(
            new PositionRow(2, "VIX   260121C00028000", "4", "0.45", ""),
            new PositionRow(4, "SPXW260116P05620000", "-2", "24.10", "A"));
    assertThat(read("symbol,quantity,average price\nX\n"))
        .containsExactly(new PositionRow(2, "X", "", "", ""));
  }

  @Test
  void refusesWhatIsNoListOfPositions() {
    refused("", "book.csv is empty");
    refused("a,b\n1,2\n", "no column for the symbol; call it one of symbol");
    refused("symbol,qty,quantity,price\n", "more than one column for the quantity: qty, quantity");
    refused("symbol,symbol,qty\n", "names the column symbol twice");
    refused("symbol,qty,avg price\nA,1,1,9\n", "line 2 has 4 cells, the header has 3");
  }

  private static void refused(String text, String says) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(PositionFileProblem.class)
        .hasMessageContaining(says);
  }
}
