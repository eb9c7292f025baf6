package org.alvhdesk.market.store.imports;

import java.util.List;
import org.alvhdesk.market.intake.RejectedRow;

/**
 * Rows of a file that were left out or mended for one reason.
 *
 * @param total how many
 * @param rows the first of them, at most {@link #ROWS}
 */
public record Defect(Kind kind, String code, long total, List<RejectedRow> rows) {
  /** Rows kept of each reason. */
  public static final int ROWS = 200;

  /** What became of the rows. */
  public enum Kind {
    REJECTED,
    CORRECTED
  }

  public Defect {
    rows = List.copyOf(rows);
  }
}
