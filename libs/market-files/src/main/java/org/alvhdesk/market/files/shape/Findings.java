package org.alvhdesk.market.files.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.market.chain.OptionChain;
import org.alvhdesk.market.intake.FileReading;
import org.alvhdesk.market.intake.MarketRow;
import org.alvhdesk.market.intake.RejectedRow;

/** Gathers what a reader finds in one file. */
public final class Findings {
  private static final int SHOWN = 120;

  private final String source;
  private final String understoodAs;
  private final List<MarketRow> rows = new ArrayList<>();
  private final List<RejectedRow> rejected = new ArrayList<>();
  private final List<RejectedRow> corrected = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private Optional<OptionChain> chain = Optional.empty();
  private long read;

  /**
   * @param source who publishes the numbers
   * @param understoodAs the shape in words
   */
  public Findings(String source, String understoodAs) {
    this.source = source;
    this.understoodAs = understoodAs;
  }

  /** Counts one data row of the file. */
  public void read() {
    read++;
  }

  /** Counts {@code rows} data rows of the file. */
  public void read(long rows) {
    read += rows;
  }

  /** Keeps a row. */
  public void keep(MarketRow row) {
    rows.add(row);
  }

  /** Leaves a row, or a part of it, out. */
  public void reject(long line, String code, String detail) {
    rejected.add(new RejectedRow(line, code, shown(detail)));
  }

  /** Says that a row which is kept was mended. */
  public void correct(long line, String code, String detail) {
    corrected.add(new RejectedRow(line, code, shown(detail)));
  }

  /** Adds something the reading's user must know. */
  public void note(String note) {
    notes.add(note);
  }

  /** The file is this option chain. */
  public void chain(OptionChain chain) {
    this.chain = Optional.of(chain);
  }

  /** The rows kept so far, in the file's order. */
  public List<MarketRow> rows() {
    return rows;
  }

  /** The reading of the file {@code name} with the digest {@code sha256}. */
  public FileReading of(String name, String sha256) {
    return new FileReading(
        name, sha256, source, understoodAs, read, rows, rejected, corrected, chain, notes);
  }

  private static String shown(String detail) {
    return detail.length() > SHOWN ? detail.substring(0, SHOWN) + "..." : detail;
  }
}
