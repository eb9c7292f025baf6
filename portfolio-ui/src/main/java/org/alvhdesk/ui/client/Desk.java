package org.alvhdesk.ui.client;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.List;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.contracts.rest.ApprovalCommand;
import org.alvhdesk.contracts.rest.CapitalView;
import org.alvhdesk.contracts.rest.ClockCommand;
import org.alvhdesk.contracts.rest.ClockView;
import org.alvhdesk.contracts.rest.HedgeBookView;
import org.alvhdesk.contracts.rest.Items;
import org.alvhdesk.contracts.rest.LadderView;
import org.alvhdesk.contracts.rest.LedgerSession;
import org.alvhdesk.contracts.rest.LedgerView;
import org.alvhdesk.contracts.rest.ProposalSummary;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.contracts.rest.RuleSetDiffView;
import org.alvhdesk.contracts.rest.RuleSetSummary;
import org.alvhdesk.contracts.rest.RuleSetView;
import org.alvhdesk.contracts.rest.SignalsView;
import org.alvhdesk.contracts.rest.SubmissionCommand;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * The three services behind one door; each call answers, whatever happens, with an {@link Answer}.
 */
@ApplicationScoped
public class Desk {
  private static final Logger LOG = Logger.getLogger(Desk.class);

  private final MarketClient market;
  private final CondorClient condor;
  private final HedgeClient hedge;

  Desk(
      @RestClient MarketClient market,
      @RestClient CondorClient condor,
      @RestClient HedgeClient hedge) {
    this.market = market;
    this.condor = condor;
    this.hedge = hedge;
  }

  /** The latest sealed step with its signals. */
  public Uni<Answer<SignalsView>> signals() {
    return answer(Service.MARKET, market.signals());
  }

  /** The market clock. */
  public Uni<Answer<ClockView>> clock() {
    return answer(Service.MARKET, market.clock());
  }

  /** Sets the clock; for trader and admin, as market-data-service decides. */
  public Uni<Answer<ClockView>> setClock(ClockCommand command) {
    return answer(Service.MARKET, market.setClock(command));
  }

  /** The condor book. */
  public Uni<Answer<CondorBookV1>> condorBook() {
    return answer(Service.CONDOR, condor.book());
  }

  /** The condor ladder as the rules saw it at the last decided step. */
  public Uni<Answer<LadderView>> ladder() {
    return answer(Service.CONDOR, condor.ladder());
  }

  /** The hedge book, its layers and the joint scenarios. */
  public Uni<Answer<HedgeBookView>> hedgeBook() {
    return answer(Service.HEDGE, hedge.book());
  }

  /** Cash, the last close and at most {@code limit} cash entries, newest first. */
  public Uni<Answer<LedgerView>> ledger(int limit) {
    return answer(Service.HEDGE, hedge.ledger(limit));
  }

  /** At most {@code limit} closed sessions, newest first. */
  public Uni<Answer<List<LedgerSession>>> ledgerSessions(int limit) {
    return answer(Service.HEDGE, hedge.ledgerSessions(limit)).map(a -> a.map(Items::items));
  }

  /** What the book earned on its capital, as of the last close with a value. */
  public Uni<Answer<CapitalView>> capital() {
    return answer(Service.HEDGE, hedge.capital());
  }

  /**
   * Proposals, newest first as the owner sends them; one state, several separated by commas, or
   * null for all; one kind, or null for all.
   */
  public Uni<Answer<List<ProposalSummary>>> proposals(String state, String kind) {
    return answer(Service.HEDGE, hedge.proposals(state, kind)).map(a -> a.map(Items::items));
  }

  /** One proposal with its evidence and what the caller may do. */
  public Uni<Answer<ProposalView>> proposal(String id) {
    return answer(Service.HEDGE, hedge.proposal(id));
  }

  /** The rule sets that ship with the engine; only those that cite {@code rule} unless null. */
  public Uni<Answer<List<RuleSetSummary>>> ruleSets(String rule) {
    return answer(Service.HEDGE, hedge.ruleSets(rule)).map(a -> a.map(Items::items));
  }

  /** One rule set whole, in the version that ships; absent when there is none of that name. */
  public Uni<Answer<RuleSetView>> ruleSet(RuleSetSummary head) {
    return answer(Service.HEDGE, hedge.ruleSet(head.id(), head.version()));
  }

  /** What differs from one rule set to another. */
  public Uni<Answer<RuleSetDiffView>> ruleSetDiff(String id, String other) {
    return answer(Service.HEDGE, hedge.ruleSetDiff(id, other));
  }

  /** Submits what the person saw. */
  public Uni<Answer<Done>> submit(String id, String key, SubmissionCommand command) {
    return done(hedge.submit(id, key, command));
  }

  /** Approves exactly the content the person saw. */
  public Uni<Answer<Done>> approve(String id, String key, ApprovalCommand command) {
    return done(hedge.approve(id, key, command));
  }

  /** Rejects exactly the content the person saw. */
  public Uni<Answer<Done>> reject(String id, String key, ApprovalCommand command) {
    return done(hedge.reject(id, key, command));
  }

  /** Takes a submission back. */
  public Uni<Answer<Done>> withdraw(String id, String key, SubmissionCommand command) {
    return done(hedge.withdraw(id, key, command));
  }

  /** A command was accepted. */
  public enum Done {
    DONE
  }

  private static Uni<Answer<Done>> done(Uni<Void> call) {
    return answer(Service.HEDGE, call.replaceWith(Done.DONE));
  }

  private static <T> Uni<Answer<T>> answer(Service service, Uni<T> call) {
    return call.<Answer<T>>map(Answer.Ok::new)
        .onFailure()
        .recoverWithItem(failure -> fromFailure(service, failure));
  }

  private static <T> Answer<T> fromFailure(Service service, Throwable failure) {
    if (failure instanceof ServiceProblem problem) {
      return problem.status() == 404
          ? new Answer.Absent<>(service, problem.getMessage())
          : new Answer.Refused<>(service, problem.status(), problem.getMessage());
    }
    LOG.debugf(failure, "%s does not answer", service.label());
    return new Answer.Down<>(service, why(failure));
  }

  private static String why(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof UnknownHostException) {
        return "unknown host";
      }
      if (t instanceof ConnectException) {
        return "connection refused";
      }
      if (t instanceof TimeoutException || t instanceof java.util.concurrent.TimeoutException) {
        return "no answer in time";
      }
      if (t instanceof WebApplicationException web) {
        return "answer not understood, HTTP " + web.getResponse().getStatus();
      }
    }
    return "connection failed";
  }
}
