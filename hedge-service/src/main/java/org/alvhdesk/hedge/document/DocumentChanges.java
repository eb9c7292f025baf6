package org.alvhdesk.hedge.document;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.approval.RequestEvent;
import org.alvhdesk.contracts.rest.DocumentProposalCommand;
import org.alvhdesk.contracts.rest.RollbackCommand;
import org.alvhdesk.hedge.approval.Policies;
import org.alvhdesk.hedge.book.BookUnit;
import org.alvhdesk.hedge.book.Books;
import org.alvhdesk.hedge.command.Answer;
import org.alvhdesk.hedge.member.Members;
import org.alvhdesk.hedge.member.MembersAnswer;
import org.alvhdesk.hedge.proposal.DocumentContent;
import org.alvhdesk.hedge.proposal.Moves;
import org.alvhdesk.hedge.proposal.Proposal;
import org.alvhdesk.hedge.proposal.ProposalViews;
import org.alvhdesk.hedge.proposal.Proposals;
import org.alvhdesk.kit.tx.OffLoop;

/**
 * Drafts changes of what the desk decides by, each in the caller's one transaction with the book
 * locked. Who drafts one has a hand in it and cannot approve it.
 */
@ApplicationScoped
class DocumentChanges {
  private static final String NO_BOOK =
      "There is no book yet: the first market step opens it. Try again after it.";

  private final Books books;
  private final Proposals proposals;
  private final ProposalViews views;
  private final DocumentsInForce documents;
  private final Policies policies;
  private final Members members;

  DocumentChanges(
      Books books,
      Proposals proposals,
      ProposalViews views,
      DocumentsInForce documents,
      Policies policies,
      Members members) {
    this.books = books;
    this.proposals = proposals;
    this.views = views;
    this.documents = documents;
    this.policies = policies;
    this.members = members;
  }

  /**
   * What is wanted.
   *
   * @param document JSON text; empty for the document that was in force before
   */
  private record Wanted(
      Slot slot, Optional<String> document, LocalDate activateFrom, String reason) {}

  /** Drafts the change of {@code command}, or answers why not. */
  Uni<Answer> propose(UUID id, DocumentProposalCommand command, Actor actor, String path) {
    String document = command.document();
    if (document == null || document.isBlank()) {
      return bad("document must be the whole JSON text", path);
    }
    return drafted(
        id,
        Slot.named(command.slot())
            .map(
                slot ->
                    new Wanted(
                        slot, Optional.of(document), command.activateFrom(), command.reason())),
        actor,
        path);
  }

  /** Drafts the way back to what was in force before, or answers why not. */
  Uni<Answer> rollBack(UUID id, RollbackCommand command, Actor actor, String path) {
    return drafted(
        id,
        Slot.named(command.slot())
            .map(
                slot ->
                    new Wanted(slot, Optional.empty(), command.activateFrom(), command.reason())),
        actor,
        path);
  }

  private Uni<Answer> drafted(UUID id, Optional<Wanted> wanted, Actor actor, String path) {
    if (wanted.isEmpty()) {
      return bad("slot must be one of " + List.of(Slot.values()), path);
    }
    String reason = wanted.get().reason();
    if (reason == null || reason.isBlank()) {
      return bad("reason must say why: approvers read it", path);
    }
    Set<String> editors = policies.hands(wanted.get().slot().kind()).editors();
    if (!actor.holdsAny(editors)) {
      return item(
          Answer.problem(
              403,
              "/problems/role-missing",
              "Proposing this document needs one of the roles "
                  + String.join(", ", editors.stream().sorted().toList())
                  + ": who proposes it cannot approve it, so the others are left for that.",
              path));
    }
    return books
        .current()
        .chain(
            key ->
                key.isEmpty()
                    ? item(Answer.problem(404, "about:blank", NO_BOOK, path))
                    : books
                        .lock(key.get())
                        .chain(
                            unit ->
                                documents
                                    .follow()
                                    .chain(
                                        slots ->
                                            proposals
                                                .lockLive(key.get())
                                                .chain(
                                                    live ->
                                                        draft(
                                                            id,
                                                            unit,
                                                            slots,
                                                            live,
                                                            wanted.get(),
                                                            actor,
                                                            path)))));
  }

  private Uni<Answer> draft(
      UUID id,
      BookUnit unit,
      Map<Slot, InForce> slots,
      List<Proposal> live,
      Wanted wanted,
      Actor actor,
      String path) {
    String kind = wanted.slot().kind();
    Optional<Proposal> earlier = live.stream().filter(p -> p.kind().equals(kind)).findFirst();
    if (earlier.filter(p -> !p.state().makesRoom()).isPresent()) {
      return item(
          Answer.problem(
              409,
              "/problems/one-at-a-time",
              "Proposal "
                  + earlier.get().id()
                  + " is "
                  + earlier.get().state()
                  + "; it is decided or withdrawn first, then another "
                  + kind
                  + " change can be proposed.",
              path));
    }
    InForce slot = slots.get(wanted.slot());
    return members
        .now()
        .chain(
            desk ->
                OffLoop.call(
                        () -> {
                          try {
                            Proposal draft =
                                Proposal.draft(
                                    content(id, unit, slot, wanted, desk, actor),
                                    unit.book().step().session(),
                                    unit.now());
                            draft.editedBy(actor);
                            earlier.ifPresent(
                                old ->
                                    Moves.move(
                                        unit,
                                        old,
                                        RequestEvent.SUPERSEDE,
                                        "SUPERSEDED",
                                        actor,
                                        "proposal " + draft.id() + " took its place"));
                            Moves.createBy(
                                unit,
                                draft,
                                earlier.map(old -> old.id().toString()).orElse(null),
                                actor,
                                wanted.reason().strip());
                            return new Drafted(draft, null);
                          } catch (DocumentRefused e) {
                            return new Drafted(null, e.getMessage());
                          }
                        })
                    .chain(
                        drafted ->
                            drafted.refused() != null
                                ? item(
                                    Answer.problem(
                                        422, "/problems/document-refused", drafted.refused(), path))
                                : books
                                    .save(unit)
                                    .chain(() -> views.of(drafted.proposal(), actor))
                                    .map(Answer::ok)));
  }

  /** A draft, or why there is none. */
  private record Drafted(Proposal proposal, String refused) {}

  private DocumentContent content(
      UUID id, BookUnit unit, InForce slot, Wanted wanted, MembersAnswer desk, Actor actor)
      throws DocumentRefused {
    SlotReader reader = documents.reader(wanted.slot());
    DeskDocument before = slot.current();
    DeskDocument after = after(slot, reader, wanted);
    if (slot.contradicts(after)) {
      throw new DocumentRefused(
          after.id()
              + " version "
              + after.version()
              + " exists and says something else: a version once in force never changes. Give this"
              + " one the next version.");
    }
    Comparison comparison = reader.compare(before, after);
    if (after.sameAs(before) || comparison.isEmpty()) {
      throw new DocumentRefused("It says the same as what is in force: nothing would change.");
    }
    if (wanted.slot() == Slot.POLICY) {
      refuseDeadlocks(after, desk);
    }
    return DocumentDrafts.content(
        id,
        unit.book(),
        slot,
        after,
        comparison,
        policies.signature(),
        policies.sessionsToLive(wanted.slot().kind()),
        DocumentDrafts.activation(unit.book().step().session(), wanted.activateFrom()),
        actor,
        wanted.reason().strip());
  }

  /** A policy that the desk's own people could not satisfy would be the last one. */
  private static void refuseDeadlocks(DeskDocument policy, MembersAnswer desk)
      throws DocumentRefused {
    if (!(desk instanceof MembersAnswer.Known known)) {
      throw new DocumentRefused(
          "Who belongs to the desk is unknown, so nobody can tell whether this policy could ever be"
              + " satisfied. Propose it when Keycloak answers again.");
    }
    List<String> deadlocks = Policies.deadlocks(PolicySlot.parsed(policy.json()), known);
    if (!deadlocks.isEmpty()) {
      throw new DocumentRefused(
          "The desk could not live under this policy:\n  " + String.join("\n  ", deadlocks));
    }
  }

  private static DeskDocument after(InForce slot, SlotReader reader, Wanted wanted)
      throws DocumentRefused {
    if (wanted.document().isPresent()) {
      return reader.read(wanted.document().get());
    }
    return slot.before()
        .orElseThrow(
            () ->
                new DocumentRefused(
                    "Nothing was changed since the service was first started with "
                        + slot.start().id()
                        + ": there is nothing to go back to."));
  }

  private static Uni<Answer> bad(String detail, String path) {
    return item(Answer.problem(400, "about:blank", detail, path));
  }

  private static Uni<Answer> item(Answer answer) {
    return Uni.createFrom().item(answer);
  }
}
