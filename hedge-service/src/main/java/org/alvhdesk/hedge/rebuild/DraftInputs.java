package org.alvhdesk.hedge.rebuild;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.contracts.event.CondorProposalV1;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.contracts.rest.RevisionCommand;
import org.alvhdesk.hedge.engine.Assessment;
import org.alvhdesk.hedge.engine.HedgeEngine;
import org.alvhdesk.hedge.engine.MarketInputs;
import org.alvhdesk.hedge.ledger.ActiveLimits;
import org.alvhdesk.hedge.ledger.HardLimitCheck;
import org.alvhdesk.hedge.proposal.CondorContent;
import org.alvhdesk.hedge.proposal.DraftTerms;
import org.alvhdesk.hedge.proposal.ProposalContent;
import org.alvhdesk.hedge.proposal.ProposalDrafts;
import org.alvhdesk.hedge.proposal.SignedContent;
import org.alvhdesk.hedge.revision.RevisionDraft;
import org.alvhdesk.hedge.risk.ChangeRisks;
import org.alvhdesk.hedge.ruleset.ActiveRules;
import org.alvhdesk.kit.step.SliceBytes;
import org.alvhdesk.strategy.condor.desk.CondorRules;
import org.alvhdesk.strategy.hedgedesk.HedgeModifiers;
import org.alvhdesk.strategy.hedgedesk.HedgeRules;
import org.alvhdesk.strategy.ledger.LimitShares;
import org.alvhdesk.strategy.rules.RuleSet;

/**
 * Everything a draft was computed from. Kept as bytes: the length of a JSON document (int), the
 * document, then the option slices ({@link SliceBytes}).
 */
public final class DraftInputs {
  private final Document document;
  private final MarketInputs market;

  /**
   * All but the slices.
   *
   * @param condorRules the executed parameters of the condor rules, which say things of the hedge
   * @param hedgeRules the same of the hedge rules
   * @param limits hard limits in force, against which the risk was shown
   * @param step with what is known of the market's past
   * @param condor what condor-service sent; null in the inputs of a hedge draft
   * @param revised what a person wanted of an earlier revision; null in those of a draft
   */
  record Document(
      DraftTerms terms,
      RuleSet condorRules,
      RuleSet hedgeRules,
      LimitShares limits,
      MarketStepV1 step,
      CondorBookV1 condors,
      HeldColumns held,
      CondorProposalV1 condor,
      Revised revised) {}

  /**
   * What a person wanted.
   *
   * @param base the signed content of the revision before, as JSON text
   */
  record Revised(String base, RevisionCommand command) {}

  private DraftInputs(Document document, MarketInputs market) {
    this.document = document;
    this.market = market;
  }

  /**
   * What {@code assessment} was made of under {@code rules} and {@code limits}, to be drafted on
   * {@code terms}.
   */
  public static DraftInputs of(
      DraftTerms terms, ActiveRules rules, LimitShares limits, Assessment assessment) {
    return of(terms, rules, limits, assessment, null, null);
  }

  /**
   * What the request for {@code condor} was made of.
   *
   * @param assessment of the book as held when it was heard
   */
  public static DraftInputs of(
      DraftTerms terms,
      ActiveRules rules,
      LimitShares limits,
      Assessment assessment,
      CondorProposalV1 condor) {
    return of(terms, rules, limits, assessment, condor, null);
  }

  /**
   * What the revision was made of that {@code command} wanted of {@code base}.
   *
   * @param assessment of the book as held when it was made
   */
  public static DraftInputs ofRevision(
      DraftTerms terms,
      ActiveRules rules,
      LimitShares limits,
      Assessment assessment,
      ProposalContent base,
      RevisionCommand command) {
    Revised revised = new Revised(new String(base.bytes(), StandardCharsets.UTF_8), command);
    return of(terms, rules, limits, assessment, null, revised);
  }

  private static DraftInputs of(
      DraftTerms terms,
      ActiveRules rules,
      LimitShares limits,
      Assessment assessment,
      CondorProposalV1 condor,
      Revised revised) {
    MarketInputs market = assessment.asked().inputs();
    return new DraftInputs(
        new Document(
            terms,
            rules.condor().set(),
            rules.hedgeSet(),
            limits,
            market.step(),
            market.condors(),
            HeldColumns.of(assessment.asked().held(), assessment.asked().drafted()),
            condor,
            revised),
        market);
  }

  /** As it is kept. */
  public byte[] bytes() {
    byte[] json = Json.write(document).getBytes(StandardCharsets.UTF_8);
    byte[] slices = SliceBytes.write(market.options());
    return ByteBuffer.allocate(Integer.BYTES + json.length + slices.length)
        .putInt(json.length)
        .put(json)
        .put(slices)
        .array();
  }

  /**
   * Inputs from what {@link #bytes} made.
   *
   * @throws RuntimeException when they are anything else
   */
  public static DraftInputs read(byte[] stored) {
    ByteBuffer in = ByteBuffer.wrap(stored);
    int length = in.getInt();
    if (length < 0 || length > in.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] json = new byte[length];
    byte[] slices = new byte[in.remaining() - length];
    in.get(json).get(slices);
    Document document = Json.read(new String(json, StandardCharsets.UTF_8), Document.class);
    return new DraftInputs(
        document, new MarketInputs(document.step(), document.condors(), SliceBytes.read(slices)));
  }

  /** The content that follows from them: the decision and the draft, made once more. */
  public SignedContent content() {
    HedgeRules hedge = HedgeRules.of(document.hedgeRules());
    CondorRules condor = new CondorRules(document.condorRules());
    Optional<HedgeModifiers> modifiers = HedgeModifiers.of(document.condorRules());
    HedgeEngine engine = new HedgeEngine(new ActiveRules(condor, hedge, modifiers));
    Assessment assessment =
        engine.assess(market, document.held().held(), document.held().draftedSeries());
    ChangeRisks risks = new ChangeRisks(new HardLimitCheck(new ActiveLimits(document.limits())));
    DraftTerms terms = document.terms();
    if (document.revised() != null) {
      return RevisionDraft.again(
          ProposalContent.read(document.revised().base().getBytes(StandardCharsets.UTF_8)),
          document.revised().command(),
          terms,
          hedge.set(),
          engine,
          risks,
          assessment);
    }
    return document.condor() == null
        ? ProposalDrafts.content(
            terms, hedge.set(), assessment, risks.hedge(market, assessment).risk())
        : CondorContent.of(
            document.condor(),
            terms.policyId(),
            terms.ttlSessions(),
            risks.condor(market, assessment, document.condor().change()));
  }
}
