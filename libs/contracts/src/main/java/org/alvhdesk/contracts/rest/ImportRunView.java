package org.alvhdesk.contracts.rest;

import java.util.List;

/**
 * One import with what became of each file.
 *
 * @param files those it has done, in their order
 * @param missing files it was given and has not done
 */
public record ImportRunView(
    HistoryStatusView.ImportSummary run, List<File> files, List<String> missing) {
  /**
   * A file.
   *
   * @param outcome STORED, KNOWN (the same bytes were stored before) or NOT_UNDERSTOOD
   * @param source who publishes its numbers; null when not understood
   * @param understoodAs its shape in words; null when not understood
   * @param reason why it changed nothing; null when it was stored
   * @param read data rows in it
   * @param kept facts taken from them
   * @param rejected rows left out
   * @param corrected rows kept after a known defect was mended
   * @param added facts not known before
   * @param changed facts that replace another value of the same source; both are kept
   * @param unchanged facts known before
   * @param conflicts facts about which another source says something else
   */
  public record File(
      String name,
      String sha256,
      long bytes,
      String outcome,
      String source,
      String understoodAs,
      String reason,
      long read,
      long kept,
      long rejected,
      long corrected,
      long added,
      long changed,
      long unchanged,
      long conflicts,
      List<String> notes,
      List<Defect> defects,
      long millis) {}

  /**
   * Rows left out or mended for one reason.
   *
   * @param kind REJECTED or CORRECTED
   * @param total all of them
   * @param rows the first of them
   */
  public record Defect(String kind, String code, long total, List<Row> rows) {}

  /**
   * One row.
   *
   * @param line 1-based line of the file, 0 when it is not one line
   */
  public record Row(long line, String detail) {}
}
