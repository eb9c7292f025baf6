package org.alvhdesk.hedge.opening;

import java.util.Base64;
import org.alvhdesk.approval.ContentHash;
import org.alvhdesk.contracts.rest.OpeningCommand;
import org.alvhdesk.kit.problem.Problems;
import org.alvhdesk.market.files.positions.PositionFile;
import org.alvhdesk.market.files.positions.PositionFileProblem;
import org.alvhdesk.strategy.ledger.BrokerRow;
import org.alvhdesk.strategy.ledger.OpeningBook;
import org.alvhdesk.strategy.ledger.OpeningImport;

/**
 * A broker's file as it was sent.
 *
 * @param sha256 of the bytes, hexadecimal
 */
record OpeningFile(String name, byte[] content, String sha256) {
  /** A book of a thousand legs has about 50 KB. */
  private static final int LARGEST = 512 * 1024;

  private static final int LONGEST_NAME = 200;

  /**
   * The file in {@code command}.
   *
   * @throws jakarta.ws.rs.WebApplicationException 400 when it is none
   */
  static OpeningFile of(OpeningCommand command) {
    String name = command == null ? null : command.fileName();
    if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
      throw Problems.problem(
          400,
          "fileName must say what the file is called, in at most " + LONGEST_NAME + " letters");
    }
    byte[] content = decoded(command.contentBase64());
    if (content.length == 0 || content.length > LARGEST) {
      throw Problems.problem(
          400,
          "The file has "
              + content.length
              + " bytes; a list of positions has between 1 and "
              + LARGEST
              + ".");
    }
    return new OpeningFile(
        name.replaceAll("\\p{Cntrl}", " ").strip(), content, ContentHash.of(content));
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64 == null ? "" : base64);
    } catch (IllegalArgumentException e) {
      throw Problems.problem(400, "contentBase64 is not Base64: " + e.getMessage());
    }
  }

  /**
   * The positions in it, or what is wrong with its rows.
   *
   * @throws jakarta.ws.rs.WebApplicationException 400 when it is no list of positions
   */
  OpeningBook book() {
    try {
      return OpeningImport.read(
          PositionFile.read(name, content).stream()
              .map(
                  r ->
                      new BrokerRow(
                          r.line(), r.symbol(), r.quantity(), r.averagePrice(), r.group()))
              .toList());
    } catch (PositionFileProblem e) {
      throw Problems.problem(400, e.getMessage());
    }
  }
}
