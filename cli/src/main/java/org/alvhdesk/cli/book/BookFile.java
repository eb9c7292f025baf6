package org.alvhdesk.cli.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alvhdesk.cli.DataProblem;
import org.alvhdesk.market.files.positions.PositionFile;
import org.alvhdesk.market.files.positions.PositionFileProblem;
import org.alvhdesk.strategy.ledger.BrokerRow;
import org.alvhdesk.strategy.ledger.OpeningBook;
import org.alvhdesk.strategy.ledger.OpeningImport;

/** A broker's positions as CSV, as in docs/strategy/opening-book.md. */
public final class BookFile {
  private BookFile() {}

  /**
   * The opening book in {@code file}, or every position in it that cannot be imported.
   *
   * @throws DataProblem when there is no such file, it is no CSV, or a column is missing or there
   *     twice
   */
  public static OpeningBook read(Path file) {
    if (!Files.exists(file) || Files.isDirectory(file)) {
      throw new DataProblem("there is no file " + file + " to read");
    }
    try {
      return OpeningImport.read(
          PositionFile.read(file.toString(), Files.readAllBytes(file)).stream()
              .map(
                  r ->
                      new BrokerRow(
                          r.line(), r.symbol(), r.quantity(), r.averagePrice(), r.group()))
              .toList());
    } catch (PositionFileProblem e) {
      throw new DataProblem(e.getMessage(), e);
    } catch (IOException e) {
      throw new DataProblem("cannot read " + file + ": " + e.getMessage(), e);
    }
  }
}
