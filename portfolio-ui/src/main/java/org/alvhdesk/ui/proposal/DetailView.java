package org.alvhdesk.ui.proposal;

import io.quarkus.qute.RawString;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alvhdesk.contracts.rest.DocumentChange;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.contracts.rest.ScenarioRow;
import org.alvhdesk.contracts.rest.SignalsView;
import org.alvhdesk.contracts.rest.TouchOdds;
import org.alvhdesk.ui.book.LayerRow;
import org.alvhdesk.ui.book.ScenarioTable;
import org.alvhdesk.ui.condor.ChangeView;
import org.alvhdesk.ui.condor.FillView;
import org.alvhdesk.ui.format.Fmt;
import org.alvhdesk.ui.format.KeyFigure;
import org.alvhdesk.ui.format.Num;
import org.alvhdesk.ui.svg.ScenarioBars;
import org.alvhdesk.ui.trace.Trace;

/** A proposal with its evidence; every number formatted. */
record DetailView(
    String id,
    String headline,
    int revision,
    String state,
    String stateWords,
    String tone,
    boolean open,
    String trigger,
    String progress,
    String needs,
    String expires,
    String expiresAt,
    String created,
    String submittedBy,
    String ruleSet,
    String quality,
    String basis,
    String hash,
    String hashShort,
    List<LegRow> legs,
    List<LayerRow> layers,
    ChangeView condor,
    DocumentChange document,
    RiskPanel risk,
    List<KeyFigure> cost,
    Trace trace,
    ScenarioTable scenarios,
    RawString bars,
    QuorumPanel quorum,
    List<ApprovalRow> approvals,
    List<FillRow> fills,
    FillView condorFill,
    List<HistoryRow> history,
    Actions actions) {

  /** One option to trade. */
  record LegRow(
      String layer,
      String action,
      int quantity,
      String instrument,
      String expiry,
      String bid,
      String ask,
      String limit,
      String forward,
      String vol,
      String delta) {}

  /** One approval. */
  record ApprovalRow(String approver, String roles, String at, String hash, String reason) {}

  /** One fill; on paper or, mode Broker, a real one. */
  record FillRow(
      String layer,
      String action,
      int quantity,
      String instrument,
      String price,
      Num cash,
      String marketTime,
      String quality,
      String mode) {}

  /** One move of the request. */
  record HistoryRow(
      String decision, String state, String actor, String reason, String at, String marketTime) {}

  /**
   * The decision panel.
   *
   * @param key sent along, so that a button pressed twice counts once
   * @param reason what the person had typed when the last try failed
   */
  record Actions(
      ActionView submit,
      ActionView approve,
      ActionView reject,
      ActionView requestChanges,
      ActionView veto,
      ActionView withdraw,
      String key,
      String reason) {
    /** Whether a reason can be given. */
    public boolean deciding() {
      return approve.allowed()
          || reject.allowed()
          || requestChanges.allowed()
          || veto.allowed()
          || !reason.isEmpty();
    }
  }

  /**
   * From the owner's view.
   *
   * @param signals the market as it is now, or null
   * @param touches touch probabilities of now as the condor book tells them; null when none
   */
  static DetailView of(
      ProposalView p,
      SignalsView signals,
      List<TouchOdds> touches,
      ActionView.Attempt attempt,
      String key) {
    Instant now = signals == null ? null : signals.step().marketTime();
    Double spx = signals == null ? null : signals.step().signals().spx();
    List<ScenarioRow> shocks =
        p.scenarios().stream().filter(r -> "SHOCK".equals(r.family())).toList();
    boolean open = States.open(p.state());
    return new DetailView(
        p.id(),
        p.headline(),
        p.revision(),
        p.state(),
        States.words(p.state()),
        States.tone(p.state()),
        open,
        ProposalCard.trigger(p.trigger()),
        progress(p),
        ProposalCard.needs(p.state(), p.missing()),
        open ? Fmt.until(now, p.expiresAt()) : "no longer open",
        Fmt.marketTime(p.expiresAt()),
        Fmt.marketTime(p.createdAt()),
        p.submittedBy() == null ? "" : p.submittedBy(),
        p.ruleSet() == null ? Fmt.NONE : p.ruleSet().id() + " " + p.ruleSet().version(),
        p.quality(),
        basis(p),
        p.contentHash(),
        Fmt.shortHash(p.contentHash()),
        p.legs().stream().map(DetailView::leg).toList(),
        LayerRow.of(p.layers()),
        ChangeView.of(p.condor(), spx, touches),
        p.document(),
        RiskPanel.of(p.risk()),
        CostView.of(p),
        Trace.of(p.trace()),
        ScenarioTable.of(p.scenarios(), true),
        new RawString(ScenarioBars.of("change", shocks, true)),
        QuorumPanel.of(p.quorum()),
        p.approvals().stream().map(DetailView::approval).toList(),
        p.fills().stream().map(DetailView::fill).toList(),
        FillView.of(p.condorFill()),
        p.history().stream().map(DetailView::history).toList(),
        new Actions(
            ActionView.of("submit", p.mayAct(), attempt),
            ActionView.of("approve", p.mayAct(), attempt),
            ActionView.of("reject", p.mayAct(), attempt),
            ActionView.of("request-changes", p.mayAct(), attempt),
            ActionView.of("veto", p.mayAct(), attempt),
            ActionView.of("withdraw", p.mayAct(), attempt),
            key,
            attempt == null || attempt.reason() == null ? "" : attempt.reason()));
  }

  private static String basis(ProposalView p) {
    return "Snapshot "
        + p.snapshotId()
        + ", step "
        + p.step()
        + " of "
        + p.runId()
        + (p.condor() == null ? ", hedge book version " + p.bookVersion() : "")
        + ", condor book version "
        + p.condorBookVersion()
        + ", engine "
        + p.engineVersion();
  }

  private static String progress(ProposalView p) {
    int given = p.approvals().size();
    return switch (p.state()) {
      case "DRAFT" -> "Not submitted yet";
      case "SUBMITTED", "PARTIALLY_APPROVED" ->
          given
              + (given == 1 ? " approval given" : " approvals given")
              + (p.missing().isEmpty() ? "" : ", still needs: " + String.join("; ", p.missing()));
      case "APPROVED", "RELEASED", "PARTLY_FILLED" ->
          given + " approvals given; at the broker, within the limits";
      case "FILLED" -> given + " approvals given; filled";
      default -> States.words(p.state());
    };
  }

  private static LegRow leg(ProposalView.Leg l) {
    return new LegRow(
        l.layer(),
        l.action(),
        l.quantity(),
        Fmt.instrument(l.root(), l.strike(), l.right()),
        l.expiry() == null ? Fmt.NONE : l.expiry().toString(),
        Fmt.number(l.bid(), 2),
        Fmt.number(l.ask(), 2),
        Fmt.decimal(l.limitPoints(), 2),
        Fmt.number(l.forward(), 2),
        Fmt.percent(l.vol(), 1),
        Fmt.number(l.delta(), 2));
  }

  private static ApprovalRow approval(ProposalView.Approval a) {
    return new ApprovalRow(
        a.approver(),
        Stream.concat(a.roles().stream(), a.delegated().stream()).collect(Collectors.joining(", ")),
        Fmt.wallTime(a.at()),
        Fmt.shortHash(a.contentHash()),
        a.reason() == null ? "" : a.reason());
  }

  private static FillRow fill(ProposalView.Fill f) {
    return new FillRow(
        f.layer(),
        f.action(),
        f.quantity(),
        Fmt.instrument(f.root(), f.strike(), f.right())
            + (f.expiry() == null ? "" : ", " + f.expiry()),
        Fmt.decimal(f.pricePoints(), 2),
        Num.pnl(f.cashUsd()),
        Fmt.marketTimeShort(f.marketTime()),
        f.quality(),
        f.mode() == null ? "" : Fmt.words(f.mode()));
  }

  private static HistoryRow history(ProposalView.History h) {
    return new HistoryRow(
        Fmt.words(h.decision()),
        States.words(h.state()),
        h.actor(),
        h.reason() == null ? "" : h.reason(),
        Fmt.wallTime(h.at()),
        Fmt.marketTimeShort(h.marketTime()));
  }
}
