package org.alvhdesk.ui.client;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.LocalDate;
import java.util.List;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.contracts.rest.ActiveDocumentView;
import org.alvhdesk.contracts.rest.ApprovalCommand;
import org.alvhdesk.contracts.rest.AuditVerificationView;
import org.alvhdesk.contracts.rest.AuditView;
import org.alvhdesk.contracts.rest.BreakCommand;
import org.alvhdesk.contracts.rest.CalendarEventCommand;
import org.alvhdesk.contracts.rest.CalendarEventView;
import org.alvhdesk.contracts.rest.CandidatesView;
import org.alvhdesk.contracts.rest.CapitalView;
import org.alvhdesk.contracts.rest.ChainView;
import org.alvhdesk.contracts.rest.ClockCommand;
import org.alvhdesk.contracts.rest.ClockView;
import org.alvhdesk.contracts.rest.ConfirmationCommand;
import org.alvhdesk.contracts.rest.ConflictView;
import org.alvhdesk.contracts.rest.DelegationCommand;
import org.alvhdesk.contracts.rest.DelegationView;
import org.alvhdesk.contracts.rest.DocumentProposalCommand;
import org.alvhdesk.contracts.rest.DownloadCommand;
import org.alvhdesk.contracts.rest.DownloadView;
import org.alvhdesk.contracts.rest.DriftView;
import org.alvhdesk.contracts.rest.EmergencyView;
import org.alvhdesk.contracts.rest.ExecutionView;
import org.alvhdesk.contracts.rest.FillBreakView;
import org.alvhdesk.contracts.rest.FillCommand;
import org.alvhdesk.contracts.rest.FillImportView;
import org.alvhdesk.contracts.rest.FillLine;
import org.alvhdesk.contracts.rest.HedgeBookView;
import org.alvhdesk.contracts.rest.HistoryStatusView;
import org.alvhdesk.contracts.rest.ImportRunView;
import org.alvhdesk.contracts.rest.Items;
import org.alvhdesk.contracts.rest.LadderView;
import org.alvhdesk.contracts.rest.LedgerSession;
import org.alvhdesk.contracts.rest.LedgerView;
import org.alvhdesk.contracts.rest.MembersView;
import org.alvhdesk.contracts.rest.NotificationsView;
import org.alvhdesk.contracts.rest.OpeningCommand;
import org.alvhdesk.contracts.rest.OpeningPreview;
import org.alvhdesk.contracts.rest.OrphanAlarmView;
import org.alvhdesk.contracts.rest.PolicyView;
import org.alvhdesk.contracts.rest.ProposalSummary;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.contracts.rest.ReadCommand;
import org.alvhdesk.contracts.rest.ReviewCommand;
import org.alvhdesk.contracts.rest.RevisionCommand;
import org.alvhdesk.contracts.rest.RevisionsView;
import org.alvhdesk.contracts.rest.RollbackCommand;
import org.alvhdesk.contracts.rest.RuleSetDiffView;
import org.alvhdesk.contracts.rest.RuleSetSummary;
import org.alvhdesk.contracts.rest.RuleSetView;
import org.alvhdesk.contracts.rest.ScenarioAnalysis;
import org.alvhdesk.contracts.rest.ShockWindowView;
import org.alvhdesk.contracts.rest.SignalsView;
import org.alvhdesk.contracts.rest.SourceView;
import org.alvhdesk.contracts.rest.SubmissionCommand;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.client.api.ClientMultipartForm;

/**
 * The three services behind one door; each call answers, whatever happens, with an {@link Answer}.
 * Only that a second factor is needed fails, with {@link StepUpNeeded}: it is no answer to be
 * shown.
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

  /** The latest sealed step with its signals and the last values of each. */
  public Uni<Answer<SignalsView>> signalsWithPast() {
    return answer(Service.MARKET, market.signals(true));
  }

  /** The market clock. */
  public Uni<Answer<ClockView>> clock() {
    return answer(Service.MARKET, market.clock());
  }

  /** Sets the clock; for trader and admin, as market-data-service decides. */
  public Uni<Answer<ClockView>> setClock(String key, ClockCommand command) {
    return answer(Service.MARKET, market.setClock(key, command));
  }

  /** Series, chains and imports of the stored history. */
  public Uni<Answer<HistoryStatusView>> history() {
    return answer(Service.MARKET, market.history());
  }

  /** The latest download from the providers. */
  public Uni<Answer<DownloadView>> download() {
    return answer(Service.MARKET, market.download());
  }

  /** Begins a download; for trader and admin, as market-data-service decides. */
  public Uni<Answer<DownloadView>> beginDownload(String key, DownloadCommand command) {
    return answer(Service.MARKET, market.beginDownload(key, command));
  }

  /** The market that is played and every provider, with how they are doing. */
  public Uni<Answer<List<SourceView>>> sources() {
    return answer(Service.MARKET, market.sources()).map(a -> a.map(Items::items));
  }

  /** Where two sources of the history disagree. */
  public Uni<Answer<List<ConflictView>>> conflicts() {
    return answer(Service.MARKET, market.conflicts()).map(a -> a.map(Items::items));
  }

  /** One import with its report. */
  public Uni<Answer<ImportRunView>> importRun(long id) {
    return answer(Service.MARKET, market.importRun(id));
  }

  /** Gives files to the history; answers with the run that goes on by itself. */
  public Uni<Answer<ImportRunView>> upload(String key, ClientMultipartForm form) {
    return answer(Service.MARKET, market.upload(key, form));
  }

  /** Events of the calendar; either date may be null. */
  public Uni<Answer<List<CalendarEventView>>> events(String from, String to) {
    return answer(Service.MARKET, market.events(from, to)).map(a -> a.map(Items::items));
  }

  /** Enters an event; for admin, as market-data-service decides. */
  public Uni<Answer<CalendarEventView>> addEvent(String key, CalendarEventCommand command) {
    return answer(Service.MARKET, market.addEvent(key, command));
  }

  /** Changes an event. */
  public Uni<Answer<CalendarEventView>> changeEvent(
      String id, String key, CalendarEventCommand command) {
    return answer(Service.MARKET, market.changeEvent(id, key, command));
  }

  /** Cancels an event. */
  public Uni<Answer<CalendarEventView>> cancelEvent(String id, String key, String reason) {
    return answer(Service.MARKET, market.cancelEvent(id, key, reason));
  }

  /**
   * The chain of {@code root} at the latest step.
   *
   * @param expiry such as 2018-03-16, or null for all
   * @param quotes whether strike by strike
   */
  public Uni<Answer<ChainView>> chain(String root, String expiry, boolean quotes) {
    return answer(Service.MARKET, market.chain(root, expiry, quotes));
  }

  /** The condor book. */
  public Uni<Answer<CondorBookV1>> condorBook() {
    return answer(Service.CONDOR, condor.book());
  }

  /** The condor ladder as the rules saw it at the last decided step. */
  public Uni<Answer<LadderView>> ladder() {
    return answer(Service.CONDOR, condor.ladder());
  }

  /**
   * The best condor of one listed expiry and its runners-up.
   *
   * @param expiry such as 2018-03-02; null for the one nearest the first layer's target
   */
  public Uni<Answer<CandidatesView>> candidates(String expiry) {
    return answer(Service.CONDOR, condor.candidates(expiry));
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

  /** What stored closes say of the window from the close of {@code from} to that of {@code to}. */
  public Uni<Answer<ShockWindowView>> window(LocalDate from, LocalDate to) {
    return answer(Service.MARKET, market.window(from.toString(), to.toString()));
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
    return answer(
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

  /**
   * At most {@code limit} lines of the audit, newest first, with where the next page begins.
   *
   * @param before as the page before said; null for the newest
   */
  public Uni<Answer<Items<AuditView>>> audit(String before, int limit) {
    return answer(Service.HEDGE, hedge.audit(before, limit));
  }

  /** Whether the audit is as it was written. */
  public Uni<Answer<AuditVerificationView>> auditVerification() {
    return answer(Service.HEDGE, hedge.auditVerification());
  }

  /** The same of the commands on market data: at most {@code limit} lines, newest first. */
  public Uni<Answer<Items<AuditView>>> marketAudit(String before, int limit) {
    return answer(Service.MARKET, market.audit(before, limit));
  }

  /** Whether the audit of the commands on market data is as it was written. */
  public Uni<Answer<AuditVerificationView>> marketAuditVerification() {
    return answer(Service.MARKET, market.auditVerification());
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
    return answer(Service.HEDGE, hedge.proposals(state, kind, null)).map(a -> a.map(Items::items));
  }

  /** Proposals that wait for the caller's own approval; one kind, or null for all. */
  public Uni<Answer<List<ProposalSummary>>> inbox(String kind) {
    return answer(Service.HEDGE, hedge.proposals(null, kind, "me")).map(a -> a.map(Items::items));
  }

  /** The approval policy that runs. */
  public Uni<Answer<PolicyView>> policy() {
    return answer(Service.HEDGE, hedge.policy());
  }

  /** Roles lent to come, now, and not long ago. */
  public Uni<Answer<List<DelegationView>>> delegations() {
    return answer(Service.HEDGE, hedge.delegations()).map(a -> a.map(Items::items));
  }

  /** Lends a role of the caller's own. */
  public Uni<Answer<DelegationView>> delegate(String key, DelegationCommand command) {
    return answer(Service.HEDGE, hedge.delegate(key, command));
  }

  /** Ends what the caller has lent. */
  public Uni<Answer<DelegationView>> endDelegation(String id, String key) {
    return answer(Service.HEDGE, hedge.endDelegation(id, key));
  }

  /** One proposal with its evidence and what the caller may do. */
  public Uni<Answer<ProposalView>> proposal(String id) {
    return answer(Service.HEDGE, hedge.proposal(id));
  }

  /** The bytes of one proposal exactly as they are signed. */
  public Uni<Answer<byte[]>> proposalContent(String id) {
    return answer(Service.HEDGE, hedge.proposalContent(id));
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

  /** By which documents the desk decides. */
  public Uni<Answer<List<ActiveDocumentView>>> documents() {
    return answer(Service.HEDGE, hedge.documents()).map(a -> a.map(Items::items));
  }

  /** Drafts a change of one of them; once per {@code key}. */
  public Uni<Answer<ProposalView>> proposeDocument(String key, DocumentProposalCommand command) {
    return answer(Service.HEDGE, hedge.proposeDocument(key, command));
  }

  /** Drafts the way back to the document before; once per {@code key}. */
  public Uni<Answer<ProposalView>> rollBackDocument(String key, RollbackCommand command) {
    return answer(Service.HEDGE, hedge.rollBackDocument(key, command));
  }

  /** Who belongs to the desk; refused with 503 while nobody can say. */
  public Uni<Answer<MembersView>> members() {
    return answer(Service.HEDGE, hedge.members());
  }

  /**
   * What the caller was told, newest first.
   *
   * @param before {@code next} of the page before, or null
   */
  public Uni<Answer<NotificationsView>> notifications(String before, int limit) {
    return answer(Service.HEDGE, hedge.notifications(before, limit));
  }

  /** Notes what the caller has read. */
  public Uni<Answer<Done>> readNotifications(String key, ReadCommand command) {
    return done(hedge.readNotifications(key, command));
  }

  /** What a broker's file would bring; for pm and admin, as hedge-service decides. */
  public Uni<Answer<OpeningPreview>> openingPreview(OpeningCommand command) {
    return answer(Service.HEDGE, hedge.openingPreview(command));
  }

  /** Imports exactly the bytes the person saw the preview of. */
  public Uni<Answer<OpeningPreview>> importOpening(String key, OpeningCommand command) {
    return answer(Service.HEDGE, hedge.importOpening(key, command));
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

  /** Sends exactly the content the person saw back for changes. */
  public Uni<Answer<Done>> requestChanges(String id, String key, ApprovalCommand command) {
    return done(hedge.requestChanges(id, key, command));
  }

  /** Stops exactly the content the person saw for good. */
  public Uni<Answer<Done>> veto(String id, String key, ApprovalCommand command) {
    return done(hedge.veto(id, key, command));
  }

  /** Takes a submission back. */
  public Uni<Answer<Done>> withdraw(String id, String key, SubmissionCommand command) {
    return done(hedge.withdraw(id, key, command));
  }

  /** A change after its approval. */
  public Uni<Answer<ExecutionView>> execution(String id) {
    return answer(Service.HEDGE, hedge.execution(id));
  }

  /** A ticket as its owner wrote it. */
  public Uni<Answer<Response>> ticket(String id, String format) {
    return answer(Service.HEDGE, hedge.ticket(id, format));
  }

  /** Records a broker's fill of a change. */
  public Uni<Answer<Done>> recordFill(String id, String key, FillCommand command) {
    return done(hedge.recordFill(id, key, command));
  }

  /** At most {@code limit} fills of the hedge book, newest first. */
  public Uni<Answer<List<FillLine>>> fills(int limit) {
    return answer(Service.HEDGE, hedge.fills(limit)).map(a -> a.map(Items::items));
  }

  /** At most {@code limit} executions that fit nothing, newest first. */
  public Uni<Answer<List<FillBreakView>>> fillBreaks(int limit) {
    return answer(Service.HEDGE, hedge.fillBreaks(limit)).map(a -> a.map(Items::items));
  }

  /** Orphan-leg alarms that stand. */
  public Uni<Answer<List<OrphanAlarmView>>> orphanAlarms() {
    return answer(Service.HEDGE, hedge.orphanAlarms()).map(a -> a.map(Items::items));
  }

  /** Shows what a broker's file would do. */
  public Uni<Answer<FillImportView>> previewFills(String name, byte[] bytes) {
    return answer(Service.HEDGE, hedge.previewFills(name, bytes));
  }

  /** An import of fills. */
  public Uni<Answer<FillImportView>> fillImport(String id) {
    return answer(Service.HEDGE, hedge.fillImport(id));
  }

  /** Books an import of fills, bound to its bytes. */
  public Uni<Answer<FillImportView>> confirmFills(String id, ConfirmationCommand command) {
    return answer(Service.HEDGE, hedge.confirmFills(id, command));
  }

  /** Takes a break into the book. */
  public Uni<Answer<Done>> bookBreak(long id, String key, BreakCommand command) {
    return done(hedge.bookBreak(id, key, command));
  }

  /** Dismisses a break. */
  public Uni<Answer<Done>> dismissBreak(long id, String key, BreakCommand command) {
    return done(hedge.dismissBreak(id, key, command));
  }

  /** Whether a proposal still holds, approved against now. */
  public Uni<Answer<DriftView>> drift(String id) {
    return answer(Service.HEDGE, hedge.drift(id));
  }

  /** Every revision of a proposal. */
  public Uni<Answer<RevisionsView>> revisions(String id) {
    return answer(Service.HEDGE, hedge.revisions(id));
  }

  /** Edits a hedge proposal or has it priced anew. */
  public Uni<Answer<Done>> revise(String id, String key, RevisionCommand command) {
    return done(hedge.revise(id, key, command));
  }

  /** Releases alone what reduces risk. */
  public Uni<Answer<Done>> breakGlass(String id, String key, ApprovalCommand command) {
    return done(hedge.breakGlass(id, key, command));
  }

  /** What one person released alone, newest first. */
  public Uni<Answer<List<EmergencyView>>> emergencies() {
    return answer(Service.HEDGE, hedge.emergencies()).map(a -> a.map(Items::items));
  }

  /** Signs the review of an emergency. */
  public Uni<Answer<Done>> review(String id, String key, ReviewCommand command) {
    return done(hedge.review(id, key, command));
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
        .onFailure(failure -> !(failure instanceof StepUpNeeded))
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
