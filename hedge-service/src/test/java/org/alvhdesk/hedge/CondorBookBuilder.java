package org.alvhdesk.hedge;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.contracts.rest.TouchOdds;

/** A condor book for tests: version 1 of an empty one, unless told. */
public final class CondorBookBuilder {
  private final String bookId;
  private final String runId;
  private final long step;
  private final Instant at;
  private String snapshotId;
  private String ruleSetId;
  private String ruleSetVersion;
  private final String quality;
  private long version = 1;
  private BigDecimal navUsd = new BigDecimal("650000");
  private BigDecimal riskCapitalUsd = new BigDecimal("97500");
  private BigDecimal realisedUsd = new BigDecimal("0.00");
  private List<CondorBookV1.Condor> condors = List.of();
  private CondorBookV1.NavBasis navBasis;
  private List<CondorBookV1.Working> working;
  private List<TouchOdds> touches;

  private CondorBookBuilder(
      String bookId,
      String runId,
      long step,
      Instant at,
      String snapshotId,
      String ruleSetId,
      String ruleSetVersion,
      String quality) {
    this.bookId = bookId;
    this.runId = runId;
    this.step = step;
    this.at = at;
    this.snapshotId = snapshotId;
    this.ruleSetId = ruleSetId;
    this.ruleSetVersion = ruleSetVersion;
    this.quality = quality;
  }

  /** The book {@code main} after {@code step}. */
  public static CondorBookBuilder book(String runId, long step, Instant at) {
    return new CondorBookBuilder("main", runId, step, at, "s" + step, "LAYERED-002", "1", "MODEL");
  }

  /** The same as {@code book}, unless told. */
  public static CondorBookBuilder like(CondorBookV1 book) {
    CondorBookBuilder same =
        new CondorBookBuilder(
            book.bookId(),
            book.runId(),
            book.step(),
            book.marketTime(),
            book.snapshotId(),
            book.ruleSetId(),
            book.ruleSetVersion(),
            book.quality());
    same.version = book.version();
    same.navUsd = book.navUsd();
    same.riskCapitalUsd = book.riskCapitalUsd();
    same.realisedUsd = book.realisedUsd();
    same.condors = book.condors();
    same.navBasis = book.navBasis();
    same.working = book.working();
    same.touches = book.touches();
    return same;
  }

  public CondorBookBuilder snapshot(String id) {
    snapshotId = id;
    return this;
  }

  public CondorBookBuilder rules(String id, String version) {
    ruleSetId = id;
    ruleSetVersion = version;
    return this;
  }

  public CondorBookBuilder version(long number) {
    version = number;
    return this;
  }

  /** Net asset value and the risk capital of it, US dollars. */
  public CondorBookBuilder sizedFrom(String nav, String riskCapital) {
    navUsd = new BigDecimal(nav);
    riskCapitalUsd = new BigDecimal(riskCapital);
    return this;
  }

  public CondorBookBuilder realised(BigDecimal usd) {
    realisedUsd = usd;
    return this;
  }

  public CondorBookBuilder condors(CondorBookV1.Condor... held) {
    condors = List.of(held);
    return this;
  }

  public CondorBookBuilder working(CondorBookV1.Working... proposals) {
    working = List.of(proposals);
    return this;
  }

  public CondorBookBuilder touches(TouchOdds... odds) {
    touches = List.of(odds);
    return this;
  }

  public CondorBookV1 build() {
    return new CondorBookV1(
        bookId,
        version,
        runId,
        step,
        at,
        snapshotId,
        ruleSetId,
        ruleSetVersion,
        navUsd,
        riskCapitalUsd,
        realisedUsd,
        quality,
        condors,
        navBasis,
        working,
        touches);
  }
}
