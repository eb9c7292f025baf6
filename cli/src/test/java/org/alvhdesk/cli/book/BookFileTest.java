package org.alvhdesk.cli.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.alvhdesk.cli.DataProblem;
import org.alvhdesk.strategy.ledger.OpeningBook;
import org.alvhdesk.strategy.ledger.OpeningBook.RowError;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BookFileTest {
  @TempDir Path dir;

  private OpeningBook read(String text) throws IOException {
    Path file = dir.resolve("book.csv");
    Files.writeString(file, text);
    return BookFile.read(file);
  }

  @Test
  @DisplayName("the template of docs/strategy/opening-book.md is a book")
  void readsTheTemplate() throws IOException {
    String page = Files.readString(Path.of("../docs/strategy/opening-book.md"));
    String template = page.substring(page.indexOf("```csv\n") + 7, page.indexOf("\n```\n"));

    OpeningBook.Accepted book = (OpeningBook.Accepted) read(template);

    assertThat(book.condors())
        .extracting(c -> c.quantity() + " " + c.condor().expiry() + " " + c.creditPoints())
        .containsExactly("10 2026-01-16 12.85", "2 2026-01-16 22.00");
    assertThat(book.hedges())
        .extracting(h -> h.quantity() + " " + h.contract().text() + " " + h.averagePoints())
        .containsExactly("4 VIX 2026-01-21 28 call 0.45", "2 VIX 2026-07-22 30 call 2.01");
    assertThat(book.condors().getFirst().lines()).containsExactly(2, 3, 4, 5);
  }

  @ParameterizedTest
  @DisplayName("headers of several brokers, in any order, beside columns nobody needs")
  @ValueSource(
      strings = {
        "symbol,quantity,average price",
        "Symbol,Qty,Avg. Price",
        "\uFEFFOCC Symbol,Position,AvgPrice",
        "Option_Symbol,CONTRACTS,Trade Price",
        "instrument,qty,Avg Open Price"
      })
  void knowsHeaders(String header) throws IOException {
    OpeningBook.Accepted book =
        (OpeningBook.Accepted)
            read(header + ",Market Value\n\"VIX   260121C00028000\",4,0.45,\"1,200\"\n");
    assertThat(book.hedges()).singleElement().satisfies(h -> assertThat(h.quantity()).isEqualTo(4));

    String[] columns = header.replace("\uFEFF", "").split(",");
    OpeningBook turned =
        read(columns[2] + "," + columns[0] + "," + columns[1] + "\n0.45,VIX260121C00028000,4\n");
    assertThat(((OpeningBook.Accepted) turned).hedges())
        .singleElement()
        .satisfies(h -> assertThat(h.contract().expiry()).isEqualTo(LocalDate.of(2026, 1, 21)));
  }

  @ParameterizedTest
  @DisplayName("a column that is missing, there twice, or a cost per contract is refused")
  @CsvSource(
      delimiter = '|',
      value = {
        "quantity,average price | has no column for the symbol; call it one of symbol",
        "symbol,average price | has no column for the quantity",
        "symbol,quantity,average cost | has no column for the average price",
        "symbol,quantity,qty,average price | more than one column for the quantity: quantity, qty"
      })
  void refusesHeaders(String header, String says) {
    assertThatThrownBy(() -> read(header + "\n"))
        .isInstanceOf(DataProblem.class)
        .hasMessageContaining(says);
  }

  @Test
  @DisplayName("every bad row with its line in the file, blank lines counted")
  void tellsEveryBadRow() throws IOException {
    OpeningBook book =
        read("symbol,qty,avg price\n\nAAPL,100,1\nVIX   260121C00028000,-1,1\nTotal\n");

    assertThat(((OpeningBook.Rejected) book).errors())
        .extracting(RowError::line)
        .containsExactly(3, 4, 5, 5, 5);
  }

  @Test
  @DisplayName("no file, an empty one, and a book without positions")
  void edges() throws IOException {
    assertThatThrownBy(() -> BookFile.read(dir.resolve("none.csv")))
        .isInstanceOf(DataProblem.class)
        .hasMessageContaining("there is no file");
    assertThatThrownBy(() -> read(""))
        .isInstanceOf(DataProblem.class)
        .hasMessageContaining("is empty");
    assertThatThrownBy(() -> read("symbol,qty,avg price\nVIX   260121C00028000,1,1,9\n"))
        .isInstanceOf(DataProblem.class)
        .hasMessageContaining("line 2 has 4 cells");
    assertThat(read("symbol,qty,avg price\n"))
        .isEqualTo(new OpeningBook.Accepted(List.of(), List.of()));
  }
}
