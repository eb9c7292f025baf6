package org.alvhdesk.contracts.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What an import of a broker's positions would bring, or has brought. US dollars, points.
 *
 * @param sha256 of the file's bytes, hexadecimal: what a confirmation names
 * @param session day for which positions are placed
 * @param asOf market time of that
 * @param errors what is wrong with rows; then nothing would be imported
 * @param refusals why the book of now takes no import; empty when it would
 * @param notes what was deduced
 * @param condorMaxLossUsd of all condors at expiry
 * @param hedgePaidUsd for all options
 * @param importId of the import; null for a preview
 */
public record OpeningPreview(
    String fileName,
    String sha256,
    LocalDate session,
    Instant asOf,
    List<RowError> errors,
    List<String> refusals,
    List<Condor> condors,
    List<Hedge> hedges,
    BigDecimal condorMaxLossUsd,
    BigDecimal hedgePaidUsd,
    List<Margin> margins,
    List<String> notes,
    String importId) {
  public OpeningPreview {
    errors = List.copyOf(errors);
    refusals = List.copyOf(refusals);
    condors = List.copyOf(condors);
    hedges = List.copyOf(hedges);
    margins = List.copyOf(margins);
    notes = List.copyOf(notes);
  }

  /** Whether a confirmation would be accepted now. */
  public boolean importable() {
    return errors.isEmpty() && refusals.isEmpty() && !(condors.isEmpty() && hedges.isEmpty());
  }

  /**
   * What is wrong with a row.
   *
   * @param line in the file, from 1
   * @param reason such as {@code NOT_A_CONDOR}
   */
  public record RowError(int line, String reason, String text) {}

  /**
   * Condors as they would be held.
   *
   * @param creditPoints average of the file, index points
   * @param heldCreditPoints the same down to the 0.05 grid
   * @param openedOn as deduced
   * @param lines of the file
   */
  public record Condor(
      String layer,
      String root,
      LocalDate expiry,
      double longPut,
      double shortPut,
      double shortCall,
      double longCall,
      int quantity,
      BigDecimal creditPoints,
      BigDecimal heldCreditPoints,
      BigDecimal maxLossUsd,
      LocalDate openedOn,
      List<Integer> lines) {
    public Condor {
      lines = List.copyOf(lines);
    }
  }

  /**
   * Options as they would be held.
   *
   * @param maxLossUsd what was paid
   * @param lines of the file
   */
  public record Hedge(
      String layer,
      String contract,
      LocalDate expiry,
      int quantity,
      BigDecimal averagePoints,
      BigDecimal maxLossUsd,
      List<Integer> lines) {
    public Hedge {
      lines = List.copyOf(lines);
    }
  }

  /**
   * Margin of the whole book in one mode.
   *
   * @param requirementUsd null when it is not known
   * @param why it is not known; null when it is
   */
  public record Margin(String mode, BigDecimal requirementUsd, String why) {}
}
