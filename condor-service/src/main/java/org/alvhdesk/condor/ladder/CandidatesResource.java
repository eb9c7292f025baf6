package org.alvhdesk.condor.ladder;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.condor.CondorConfig;
import org.alvhdesk.condor.CondorRuleSet;
import org.alvhdesk.condor.book.BookSizing;
import org.alvhdesk.condor.book.CondorBookRow;
import org.alvhdesk.condor.book.CondorBooks;
import org.alvhdesk.condor.engine.CondorEngine;
import org.alvhdesk.condor.engine.MarketInputs;
import org.alvhdesk.condor.engine.Touches;
import org.alvhdesk.condor.proposal.Changes;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.contracts.rest.CandidatesView;
import org.alvhdesk.contracts.rest.ProposalSummary.RuleSetRef;
import org.alvhdesk.kit.problem.Problems;
import org.alvhdesk.kit.tx.OffLoop;
import org.alvhdesk.kit.tx.Transactions;
import org.alvhdesk.strategy.condor.desk.CondorCandidates;
import org.alvhdesk.strategy.rules.Capital;
import org.alvhdesk.strategy.rules.RuleSet;

/** {@code GET /api/v1/candidates?expiry=}: the optimiser's answer on the last decided step. */
@Path("/api/v1/candidates")
@RolesAllowed({"viewer", "trader", "risk", "pm", "admin"})
@Produces(MediaType.APPLICATION_JSON)
public class CandidatesResource {
  private final CondorBooks books;
  private final CondorEngine engine;
  private final CondorRuleSet ruleSet;
  private final BookSizing sizing;
  private final CondorConfig config;
  private final Transactions transactions;

  CandidatesResource(
      CondorBooks books,
      CondorEngine engine,
      CondorRuleSet ruleSet,
      BookSizing sizing,
      CondorConfig config,
      Transactions transactions) {
    this.books = books;
    this.engine = engine;
    this.ruleSet = ruleSet;
    this.sizing = sizing;
    this.config = config;
    this.transactions = transactions;
  }

  /**
   * Best and runners-up of one listed expiry; 404 before the first step of a market.
   *
   * @param expiry ISO-8601 day, one of those listed; without it the one nearest the target of the
   *     first layer
   */
  @GET
  public Uni<CandidatesView> candidates(@QueryParam("expiry") String expiry) {
    Optional<LocalDate> day = day(expiry);
    return transactions
        .read(() -> books.latest(config.bookId()).map(this::known))
        .chain(known -> search(known, day));
  }

  private record Known(MarketInputs inputs, Capital capital) {}

  private Known known(CondorBookRow row) {
    if (row == null || row.inputs().isEmpty()) {
      throw Problems.problem(
          404, "No quotes of a decided step are held yet; try again in a second.");
    }
    return new Known(row.inputs().get(), sizing.capital(row));
  }

  private Uni<CandidatesView> search(Known known, Optional<LocalDate> day) {
    return OffLoop.call(() -> view(known.inputs(), known.capital(), day));
  }

  private CandidatesView view(MarketInputs inputs, Capital capital, Optional<LocalDate> asked) {
    List<LocalDate> listed = engine.expiries(inputs, capital);
    LocalDate day = asked.or(() -> nearest(listed, inputs.step().session())).orElse(null);
    if (day == null) {
      throw Problems.problem(404, "No SPX expiry is quoted at the last decided step.");
    }
    if (!listed.contains(day)) {
      throw Problems.problem(
          404, day + " is not listed at the last decided step. Listed are " + listed + ".");
    }
    CondorCandidates candidates = engine.candidates(inputs, capital, day);
    MarketStepV1 step = inputs.step();
    RuleSet set = ruleSet.rules().set();
    return new CandidatesView(
        step.runId(),
        step.step(),
        step.marketTime(),
        step.snapshotId(),
        step.optionQualityOf("SPX"),
        new RuleSetRef(set.id(), set.version()),
        day,
        listed,
        candidates.selection().map(Changes::selection).orElse(null),
        candidates.selection().isPresent() ? null : candidates.reason(),
        candidates.selection().map(Touches::of).orElse(List.of()));
  }

  private Optional<LocalDate> nearest(List<LocalDate> listed, LocalDate session) {
    LocalDate target = session.plusDays(ruleSet.rules().plan().layers().getFirst().targetDte());
    return listed.stream()
        .min(
            Comparator.comparingLong(
                (LocalDate e) -> Math.abs(ChronoUnit.DAYS.between(target, e))));
  }

  private static Optional<LocalDate> day(String expiry) {
    if (expiry == null || expiry.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(expiry));
    } catch (DateTimeParseException e) {
      throw Problems.problem(400, "expiry must be a day such as 2018-03-02, not " + expiry + ".");
    }
  }
}
