package org.alvhdesk.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.alvhdesk.approval.Ruling.Accepted;
import org.alvhdesk.approval.Ruling.AlreadyCounted;
import org.alvhdesk.approval.Ruling.Refused;

/**
 * The rules of who may do what to a change request. Checks go from rights to content: policy, role,
 * own hand in it, form of the hash, the same act before, state, hash, second factor. Whatever is
 * not allowed is refused.
 */
public final class Deciding {
  /** Kinds of change to what the desk decides by: drafted whole, and submitted by who did. */
  public static final Set<String> DOCUMENT_KINDS = Set.of("ruleset", "limit", "policy");

  /** Who learns why a draft cannot be withdrawn; others are told that it is not theirs. */
  private static final Set<String> TRADES = Set.of("trader");

  private static final String RELOAD = " Reload the proposal and read it again.";

  private Deciding() {}

  /**
   * Whether an approval counts.
   *
   * @param hash what the approver says to have seen; may be null
   */
  public static Ruling approve(Matter matter, Voter voter, String hash) {
    Optional<Refused> barred = barred(matter, voter, "approve").or(() -> malformed(hash));
    if (barred.isPresent()) {
      return barred.get();
    }
    ChangeRequest request = matter.request();
    Optional<Approval> before =
        matter.approvals().stream()
            .filter(a -> a.approver().equals(voter.actor().name()))
            .filter(a -> a.revision() == request.revision())
            .findFirst();
    if (before.isPresent()) {
      return before.get().contentHash().equals(hash)
          ? new AlreadyCounted(matter.missing())
          : new Refused(
              Refusal.HASH_DIFFERS,
              "You have already approved this revision with another hash. Reload the proposal.");
    }
    List<Approval> all = new ArrayList<>(matter.counting());
    all.add(voter.approval(request.revision(), hash));
    List<String> missing = matter.required().orElseThrow().quorum().missing(all);
    RequestEvent event = missing.isEmpty() ? RequestEvent.COMPLETE : RequestEvent.APPROVE;
    return steppedUp(matter, voter, move(request, event, hash, "approved", missing));
  }

  /**
   * Whether a rejection ends the request; needs the right to approve, the hash and a reason.
   *
   * @param rejectedBy who has rejected it before; empty when nobody has
   */
  public static Ruling reject(
      Matter matter, Optional<String> rejectedBy, Voter voter, String hash, String reason) {
    Optional<Refused> barred =
        barred(matter, voter, "reject")
            .or(() -> malformed(hash))
            .or(() -> unexplained(reason, "a rejection"));
    if (barred.isPresent()) {
      return barred.get();
    }
    return again(matter.request(), RequestState.REJECTED, rejectedBy, voter, hash)
        .orElseGet(() -> move(matter.request(), RequestEvent.REJECT, hash, "rejected", List.of()));
  }

  /** Whether an approver's wish for another content counts; needs the same as a rejection. */
  public static Ruling requestChanges(
      Matter matter, Optional<String> requestedBy, Voter voter, String hash, String reason) {
    Optional<Refused> barred =
        barred(matter, voter, "ask for changes to")
            .or(() -> malformed(hash))
            .or(() -> unexplained(reason, "a request for changes"));
    if (barred.isPresent()) {
      return barred.get();
    }
    return again(matter.request(), RequestState.CHANGES_REQUESTED, requestedBy, voter, hash)
        .orElseGet(
            () ->
                move(
                    matter.request(),
                    RequestEvent.REQUEST_CHANGES,
                    hash,
                    "sent back for changes",
                    List.of()));
  }

  /**
   * Whether a veto stops the request for good: a role that the policy gives the veto, in person,
   * with a reason. Needs a second factor when an approval would.
   *
   * @param vetoedBy who has vetoed it before; empty when nobody has
   */
  public static Ruling veto(
      Matter matter, Optional<String> vetoedBy, Actor actor, String hash, String reason) {
    ChangeRequest request = matter.request();
    if (matter.required().isEmpty()) {
      return noPolicy(request);
    }
    Set<String> roles = matter.required().get().vetoRoles();
    if (!actor.holdsAny(roles)) {
      return new Refused(
          Refusal.ROLE_MISSING,
          "A veto needs "
              + (roles.size() == 1 ? "the role " : "one of the roles ")
              + String.join(", ", roles.stream().sorted().toList())
              + " itself; it cannot be delegated.");
    }
    if (request.isSubmittedBy(actor)) {
      return new Refused(
          Refusal.IS_SUBMITTER, "You submitted this proposal: withdraw it instead of a veto.");
    }
    Optional<Refused> bad = malformed(hash).or(() -> unexplained(reason, "a veto"));
    if (bad.isPresent()) {
      return bad.get();
    }
    Voter voter = Voter.own(actor);
    return again(request, RequestState.VETOED, vetoedBy, voter, hash)
        .orElseGet(
            () ->
                steppedUp(
                    matter, voter, move(request, RequestEvent.VETO, hash, "vetoed", List.of())));
  }

  /**
   * Whether {@code actor} may ask for approval. A document is submitted by who drafted it, so that
   * one person of the desk has a hand in it and not two.
   *
   * @param hash checked when given, may be null
   */
  public static Ruling submit(Matter matter, Actor actor, String hash) {
    ChangeRequest request = matter.request();
    if (matter.required().isEmpty()) {
      return noPolicy(request);
    }
    Set<String> submitters = matter.required().get().hands().submitters();
    if (!actor.holdsAny(submitters)) {
      String roles = String.join(", ", submitters.stream().sorted().toList());
      return new Refused(
          Refusal.ROLE_MISSING,
          submitters.size() == 1
              ? "Submitting needs the role %1$s. Ask a %1$s to submit this proposal."
                  .formatted(roles)
              : "Submitting needs one of the roles " + roles + ".");
    }
    if (request.state() == RequestState.DRAFT
        && DOCUMENT_KINDS.contains(request.kind())
        && !request.isOwn(actor.name())) {
      return new Refused(
          Refusal.NOT_SUBMITTER,
          "A document is submitted by who drafted it: "
              + String.join(", ", request.editors().stream().sorted().toList())
              + ". Propose the same document yourself to submit it; yours takes the place of this"
              + " draft.");
    }
    return ifWellFormed(
        hash,
        () ->
            move(
                request,
                RequestEvent.SUBMIT,
                hash == null ? request.contentHash() : hash,
                "submitted",
                matter.required().get().quorum().missing(List.of())));
  }

  /**
   * Whether {@code actor} may make a new revision, by an edit or by pricing it anew. Who does can
   * not approve it any more.
   *
   * @param hash of the revision that was read; required
   */
  public static Ruling revise(Matter matter, Actor actor, String hash) {
    if (matter.required().isEmpty()) {
      return noPolicy(matter.request());
    }
    Set<String> editors = matter.required().get().hands().editors();
    if (!actor.holdsAny(editors)) {
      return new Refused(
          Refusal.ROLE_MISSING,
          "A revision needs the role "
              + String.join(" or ", editors.stream().sorted().toList())
              + ". Who approves can ask for changes instead.");
    }
    return malformed(hash)
        .map(Ruling.class::cast)
        .orElseGet(
            () -> move(matter.request(), RequestEvent.REVISE, hash, "revised", matter.missing()));
  }

  /** Whether {@code actor} may take the request back: only who submitted it. */
  public static Ruling withdraw(ChangeRequest request, Actor actor, String hash) {
    if (request.submittedBy().isPresent() && !request.isSubmittedBy(actor)) {
      return new Refused(
          Refusal.NOT_SUBMITTER,
          "Only " + request.submittedBy().get() + ", who submitted it, can withdraw it.");
    }
    if (request.submittedBy().isEmpty() && !actor.holdsAny(TRADES)) {
      return new Refused(
          Refusal.ROLE_MISSING, "Only who submitted it can withdraw it, and nobody has.");
    }
    return ifWellFormed(
        hash,
        () ->
            request.state() == RequestState.WITHDRAWN
                ? new AlreadyCounted(List.of())
                : move(
                    request,
                    RequestEvent.WITHDRAW,
                    hash == null ? request.contentHash() : hash,
                    "withdrawn",
                    List.of()));
  }

  /** {@code accepted} when the second factor that the policy asks for is there and fresh. */
  static Ruling steppedUp(Matter matter, Voter voter, Ruling ruling) {
    if (!(ruling instanceof Accepted)
        || matter.required().filter(Required::secondFactor).isEmpty()) {
      return ruling;
    }
    return StepUp.lacks(voter.actor(), matter.now())
        .<Ruling>map(why -> new Refused(Refusal.STEP_UP_REQUIRED, why))
        .orElse(ruling);
  }

  static Optional<Refused> barred(Matter matter, Voter voter, String verb) {
    ChangeRequest request = matter.request();
    if (matter.required().isEmpty()) {
      return Optional.of(noPolicy(request));
    }
    Set<String> eligible = matter.required().get().quorum().eligibleRoles();
    if (request.isSubmittedBy(voter.actor())) {
      return voter.holdsAny(eligible)
          ? Optional.of(
              new Refused(
                  Refusal.IS_SUBMITTER,
                  "You submitted this proposal, so others must "
                      + verb
                      + " it. You can withdraw it instead."))
          : Optional.of(roleMissing(verb, eligible));
    }
    if (!voter.holdsAny(eligible)) {
      return Optional.of(roleMissing(verb, eligible));
    }
    return request.isOwn(voter.actor().name())
        ? Optional.of(
            new Refused(
                Refusal.IS_EDITOR,
                "You had a hand in this proposal, as its editor or as the submitter of an earlier"
                    + " revision, so others must "
                    + verb
                    + " it."))
        : Optional.empty();
  }

  static Ruling move(
      ChangeRequest request, RequestEvent event, String hash, String done, List<String> missing) {
    Optional<RequestState> next = request.state().on(event);
    if (next.isEmpty()) {
      return new Refused(
          Refusal.ILLEGAL_STATE,
          "The proposal is "
              + request.state()
              + " and cannot be "
              + done
              + " any more or yet. Reload it to see what can be done.");
    }
    if (!request.contentHash().equals(hash)) {
      return new Refused(
          Refusal.HASH_DIFFERS, "The hash is not that of the stored content." + RELOAD);
    }
    return new Accepted(event, next.get(), missing);
  }

  static Optional<Refused> malformed(String hash) {
    return ContentHash.isWellFormed(hash)
        ? Optional.empty()
        : Optional.of(
            new Refused(
                Refusal.HASH_MALFORMED,
                "Send contentHash: the 64 lower-case hexadecimal digits shown with the proposal."));
  }

  static Optional<Refused> unexplained(String reason, String what) {
    return reason == null || reason.isBlank()
        ? Optional.of(new Refused(Refusal.REASON_MISSING, "Say why: " + what + " needs a reason."))
        : Optional.empty();
  }

  /** The answer when the same person did the same to the same content before. */
  private static Optional<Ruling> again(
      ChangeRequest request, RequestState done, Optional<String> by, Voter voter, String hash) {
    return request.state() == done
            && by.filter(voter.actor().name()::equals).isPresent()
            && request.contentHash().equals(hash)
        ? Optional.of(new AlreadyCounted(List.of()))
        : Optional.empty();
  }

  private static Ruling ifWellFormed(String hash, Supplier<Ruling> ruling) {
    return hash == null ? ruling.get() : malformed(hash).map(Ruling.class::cast).orElseGet(ruling);
  }

  private static Refused roleMissing(String verb, Set<String> eligible) {
    return new Refused(
        Refusal.ROLE_MISSING,
        "To "
            + verb
            + " you need one of the roles "
            + String.join(", ", eligible.stream().sorted().toList())
            + ".");
  }

  private static Refused noPolicy(ChangeRequest request) {
    return new Refused(
        Refusal.NO_POLICY,
        "There is no approval policy for "
            + request.kind()
            + " changes, so nobody may approve one. Configure a policy.");
  }
}
