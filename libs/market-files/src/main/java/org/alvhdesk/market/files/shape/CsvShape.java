package org.alvhdesk.market.files.shape;

import java.util.Optional;

/** One shape of CSV that providers publish. */
public interface CsvShape {
  /** The shape in a few words, for error messages. */
  String describes();

  /**
   * What the file says, or empty when it is not of this shape.
   *
   * @throws Unclear when it is of this shape but does not say what it is about
   */
  Optional<Findings> read(CsvFile file);
}
