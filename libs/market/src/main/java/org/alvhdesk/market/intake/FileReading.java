package org.alvhdesk.market.intake;

import java.util.List;
import java.util.Optional;
import org.alvhdesk.market.chain.OptionChain;

/**
 * What one file says. A reading is complete or not at all: it is stored in one transaction.
 *
 * @param file name of the file, without its directory
 * @param sha256 of the bytes as found, hexadecimal
 * @param source who publishes the numbers: {@code cboe}, {@code yahoo}, {@code fred} ...
 * @param understoodAs the shape in words, such as "Cboe index history of VIX"
 * @param rowsRead data rows of the file, header and empty lines apart
 * @param rows kept, in the file's order
 * @param rejected rows left out, each with line and reason; {@code rowsRead} is not always their
 *     sum, because one row can give several facts
 * @param corrected rows kept after a known defect of the provider was mended, each with the reason
 * @param chain the cleaned option chain when the file is one; then {@code rows} is empty
 * @param notes what its user must know
 */
public record FileReading(
    String file,
    String sha256,
    String source,
    String understoodAs,
    long rowsRead,
    List<MarketRow> rows,
    List<RejectedRow> rejected,
    List<RejectedRow> corrected,
    Optional<OptionChain> chain,
    List<String> notes) {
  public FileReading {
    rows = List.copyOf(rows);
    rejected = List.copyOf(rejected);
    corrected = List.copyOf(corrected);
    notes = List.copyOf(notes);
  }
}
