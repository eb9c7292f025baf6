package org.alvhdesk.contracts.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A broker's positions were imported into an empty book: hedge-service holds the hedges already,
 * condor-service takes the condors over. Cost basis is the file's.
 *
 * @param importId also the id by which a repetition is recognised
 * @param step last decided step of the run when it was accepted
 * @param fileName as the person called it
 * @param sha256 of the file's bytes, hexadecimal
 * @param importedBy who confirmed it
 */
public record BookOpeningV1(
    String importId,
    String bookId,
    String runId,
    long step,
    Instant marketTime,
    LocalDate session,
    String fileName,
    String sha256,
    String importedBy,
    List<Condor> condors,
    List<Hedge> hedges) {
  public BookOpeningV1 {
    condors = List.copyOf(condors);
    hedges = List.copyOf(hedges);
  }

  /**
   * Condors sold.
   *
   * @param id of the position, unique in the run
   * @param layer of the ladder that it is taken for
   * @param quantity condors, positive
   * @param creditPoints per condor, index points on the 0.05 grid
   * @param openedAt as deduced from layer and expiry
   */
  public record Condor(
      String id,
      String layer,
      String root,
      LocalDate expiry,
      double longPut,
      double shortPut,
      double shortCall,
      double longCall,
      int quantity,
      BigDecimal creditPoints,
      Instant openedAt) {}

  /**
   * Options bought.
   *
   * @param layer of the hedge that it is taken for
   * @param right CALL or PUT
   * @param quantity contracts, positive
   * @param averagePoints paid per option, points
   */
  public record Hedge(
      String layer,
      String root,
      LocalDate expiry,
      double strike,
      String right,
      int quantity,
      BigDecimal averagePoints) {}
}
