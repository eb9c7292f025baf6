package org.alvhdesk.ui.client;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import org.alvhdesk.contracts.rest.CapitalView;
import org.alvhdesk.contracts.rest.HedgeBookView;
import org.alvhdesk.contracts.rest.Items;
import org.alvhdesk.contracts.rest.LedgerSession;
import org.alvhdesk.contracts.rest.LedgerView;
import org.alvhdesk.contracts.rest.ScenarioAnalysis;
import org.alvhdesk.contracts.rest.ShockWindowView;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The hedge book, its ledger, its return on capital and its scenarios. */
@ApplicationScoped
public class HedgeBooks {
  private final HedgeClient hedge;

  HedgeBooks(@RestClient HedgeClient hedge) {
    this.hedge = hedge;
  }

  /** The hedge book, its layers and the joint scenarios. */
  public Uni<Answer<HedgeBookView>> book() {
    return Answers.of(Service.HEDGE, hedge.book());
  }

  /** Cash, the last close and at most {@code limit} cash entries, newest first. */
  public Uni<Answer<LedgerView>> ledger(int limit) {
    return Answers.of(Service.HEDGE, hedge.ledger(limit));
  }

  /** At most {@code limit} closed sessions, newest first. */
  public Uni<Answer<List<LedgerSession>>> ledgerSessions(int limit) {
    return Answers.of(Service.HEDGE, hedge.ledgerSessions(limit)).map(a -> a.map(Items::items));
  }

  /** What the book earned on its capital, as of the last close with a value. */
  public Uni<Answer<CapitalView>> capital() {
    return Answers.of(Service.HEDGE, hedge.capital());
  }

  /**
   * The held book under every scenario.
   *
   * @param window a shock beside the named ones; null for none
   * @param vixBeta in place of the methodology's; null for that
   * @param share of a shock's condor loss to offset, decimal
   */
  public Uni<Answer<ScenarioAnalysis>> scenarios(
      ShockWindowView window, Double vixBeta, BigDecimal share, boolean countHeld) {
    return Answers.of(
        Service.HEDGE,
        window == null
            ? hedge.scenarios(
                null, null, null, null, null, null, null, null, null, vixBeta, share, countHeld)
            : hedge.scenarios(
                window.name(),
                window.spxMove(),
                window.vixFrom(),
                window.vixTo(),
                window.cm30(),
                window.cm110(),
                window.cm180(),
                window.vvixFrom(),
                window.vvixTo(),
                vixBeta,
                share,
                countHeld));
  }
}
