package org.alvhdesk.ui.client;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.alvhdesk.contracts.rest.ApprovalCommand;
import org.alvhdesk.contracts.rest.DriftView;
import org.alvhdesk.contracts.rest.Items;
import org.alvhdesk.contracts.rest.ProposalSummary;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.contracts.rest.RevisionCommand;
import org.alvhdesk.contracts.rest.RevisionsView;
import org.alvhdesk.contracts.rest.SubmissionCommand;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Proposals, what stands against them, and what people decide. */
@ApplicationScoped
public class Proposals {
  private final HedgeClient hedge;

  Proposals(@RestClient HedgeClient hedge) {
    this.hedge = hedge;
  }

  /**
   * Proposals, newest first as the owner sends them; one state, several separated by commas, or
   * null for all; one kind, or null for all.
   */
  public Uni<Answer<List<ProposalSummary>>> list(String state, String kind) {
    return Answers.of(Service.HEDGE, hedge.proposals(state, kind, null))
        .map(a -> a.map(Items::items));
  }

  /** Proposals that wait for the caller's own approval; one kind, or null for all. */
  public Uni<Answer<List<ProposalSummary>>> inbox(String kind) {
    return Answers.of(Service.HEDGE, hedge.proposals(null, kind, "me"))
        .map(a -> a.map(Items::items));
  }

  /** One proposal with its evidence and what the caller may do. */
  public Uni<Answer<ProposalView>> one(String id) {
    return Answers.of(Service.HEDGE, hedge.proposal(id));
  }

  /** The bytes of one proposal exactly as they are signed. */
  public Uni<Answer<byte[]>> content(String id) {
    return Answers.of(Service.HEDGE, hedge.proposalContent(id));
  }

  /** Whether a proposal still holds, approved against now. */
  public Uni<Answer<DriftView>> drift(String id) {
    return Answers.of(Service.HEDGE, hedge.drift(id));
  }

  /** Submits what the person saw. */
  public Uni<Answer<Done>> submit(String id, String key, SubmissionCommand command) {
    return Answers.done(hedge.submit(id, key, command));
  }

  /** Approves exactly the content the person saw. */
  public Uni<Answer<Done>> approve(String id, String key, ApprovalCommand command) {
    return Answers.done(hedge.approve(id, key, command));
  }

  /** Rejects exactly the content the person saw. */
  public Uni<Answer<Done>> reject(String id, String key, ApprovalCommand command) {
    return Answers.done(hedge.reject(id, key, command));
  }

  /** Sends exactly the content the person saw back for changes. */
  public Uni<Answer<Done>> requestChanges(String id, String key, ApprovalCommand command) {
    return Answers.done(hedge.requestChanges(id, key, command));
  }

  /** Stops exactly the content the person saw for good. */
  public Uni<Answer<Done>> veto(String id, String key, ApprovalCommand command) {
    return Answers.done(hedge.veto(id, key, command));
  }

  /** Takes a submission back. */
  public Uni<Answer<Done>> withdraw(String id, String key, SubmissionCommand command) {
    return Answers.done(hedge.withdraw(id, key, command));
  }

  /** Every revision of a proposal. */
  public Uni<Answer<RevisionsView>> revisions(String id) {
    return Answers.of(Service.HEDGE, hedge.revisions(id));
  }

  /** Edits a hedge proposal or has it priced anew. */
  public Uni<Answer<Done>> revise(String id, String key, RevisionCommand command) {
    return Answers.done(hedge.revise(id, key, command));
  }
}
