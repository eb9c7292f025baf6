package org.alvhdesk.approval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alvhdesk.approval.Ruling.Accepted;
import org.alvhdesk.approval.Ruling.AlreadyCounted;
import org.alvhdesk.approval.Ruling.Refused;

/**
 * The rules of who may do what to a change request. Checks go from rights to content: role,
 * submitter, form of the hash, the same act before, state, hash. Whatever is not allowed is
 * refused.
 */
public final class Deciding {
  /** Who may ask for approval of a draft. */
  public static final Set<String> SUBMITTER_ROLES = Set.of("trader");

  private Deciding() {}

  /**
   * Whether an approval counts.
   *
   * @param policy the policy for this kind; empty refuses everybody
   * @param approvals approvals stored for this revision
   * @param hash what the approver says to have seen; may be null
   */
  public static Ruling approve(
      Optional<QuorumPolicy> policy,
      ChangeRequest request,
      Collection<Approval> approvals,
      Actor actor,
      String hash) {
    Optional<Refused> barred = barred(policy, request, actor, "approve");
    if (barred.isPresent()) {
      return barred.get();
    }
    if (!ContentHash.isWellFormed(hash)) {
      return malformed();
    }
    QuorumPolicy quorum = policy.orElseThrow();
    Optional<Approval> before =
        approvals.stream()
            .filter(a -> a.approver().equals(actor.name()) && a.revision() == request.revision())
            .findFirst();
    if (before.isPresent()) {
      return before.get().contentHash().equals(hash)
          ? new AlreadyCounted(quorum.missing(current(request, approvals)))
          : new Refused(
              Refusal.HASH_DIFFERS,
              "You have already approved this revision with another hash. Reload the proposal.");
    }
    List<Approval> all = new ArrayList<>(current(request, approvals));
    all.add(new Approval(actor.name(), actor.roles(), request.revision(), hash));
    List<String> missing = quorum.missing(all);
    RequestEvent event = missing.isEmpty() ? RequestEvent.COMPLETE : RequestEvent.APPROVE;
    return move(request, event, hash, "approved", missing);
  }

  /** Whether a rejection ends the request; needs the right to approve, the hash and a reason. */
  public static Ruling reject(
      Optional<QuorumPolicy> policy,
      ChangeRequest request,
      Optional<String> rejectedBy,
      Actor actor,
      String hash,
      String reason) {
    Optional<Refused> barred = barred(policy, request, actor, "reject");
    if (barred.isPresent()) {
      return barred.get();
    }
    if (!ContentHash.isWellFormed(hash)) {
      return malformed();
    }
    if (reason == null || reason.isBlank()) {
      return new Refused(Refusal.REASON_MISSING, "Say why: a rejection needs a reason.");
    }
    if (request.state() == RequestState.REJECTED
        && rejectedBy.filter(actor.name()::equals).isPresent()
        && request.contentHash().equals(hash)) {
      return new AlreadyCounted(List.of());
    }
    return move(request, RequestEvent.REJECT, hash, "rejected", List.of());
  }

  /**
   * Whether {@code actor} may ask for approval.
   *
   * @param hash checked when given, may be null
   */
  public static Ruling submit(
      Optional<QuorumPolicy> policy, ChangeRequest request, Actor actor, String hash) {
    if (!actor.holdsAny(SUBMITTER_ROLES)) {
      return new Refused(
          Refusal.ROLE_MISSING,
          "Submitting needs the role trader. Ask a trader to submit this proposal.");
    }
    if (policy.isEmpty()) {
      return noPolicy(request);
    }
    if (hash != null && !ContentHash.isWellFormed(hash)) {
      return malformed();
    }
    return move(
        request,
        RequestEvent.SUBMIT,
        hash == null ? request.contentHash() : hash,
        "submitted",
        policy.get().missing(List.of()));
  }

  /** Whether {@code actor} may take the request back: only who submitted it. */
  public static Ruling withdraw(ChangeRequest request, Actor actor, String hash) {
    if (request.submittedBy().isPresent() && !request.isSubmittedBy(actor)) {
      return new Refused(
          Refusal.NOT_SUBMITTER,
          "Only " + request.submittedBy().get() + ", who submitted it, can withdraw it.");
    }
    if (request.submittedBy().isEmpty() && !actor.holdsAny(SUBMITTER_ROLES)) {
      return new Refused(Refusal.ROLE_MISSING, "Only the trader who submitted it can withdraw it.");
    }
    if (hash != null && !ContentHash.isWellFormed(hash)) {
      return malformed();
    }
    if (request.state() == RequestState.WITHDRAWN) {
      return new AlreadyCounted(List.of());
    }
    return move(
        request,
        RequestEvent.WITHDRAW,
        hash == null ? request.contentHash() : hash,
        "withdrawn",
        List.of());
  }

  private static Optional<Refused> barred(
      Optional<QuorumPolicy> policy, ChangeRequest request, Actor actor, String verb) {
    if (policy.isEmpty()) {
      return Optional.of(noPolicy(request));
    }
    if (!actor.holdsAny(policy.get().eligibleRoles())) {
      return Optional.of(
          new Refused(
              Refusal.ROLE_MISSING,
              "To "
                  + verb
                  + " you need one of the roles "
                  + String.join(", ", policy.get().eligibleRoles().stream().sorted().toList())
                  + "."));
    }
    if (request.isSubmittedBy(actor)) {
      return Optional.of(
          new Refused(
              Refusal.IS_SUBMITTER,
              "You submitted this proposal, so others must "
                  + verb
                  + " it. You can withdraw it instead."));
    }
    return Optional.empty();
  }

  private static Ruling move(
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
          Refusal.HASH_DIFFERS,
          "The hash is not that of the stored content. Reload the proposal and read it again.");
    }
    return new Accepted(event, next.get(), missing);
  }

  private static List<Approval> current(ChangeRequest request, Collection<Approval> approvals) {
    return approvals.stream()
        .filter(a -> a.revision() == request.revision())
        .filter(a -> a.contentHash().equals(request.contentHash()))
        .filter(a -> !request.submittedBy().filter(a.approver()::equals).isPresent())
        .toList();
  }

  private static Refused malformed() {
    return new Refused(
        Refusal.HASH_MALFORMED,
        "Send contentHash: the 64 lower-case hexadecimal digits shown with the proposal.");
  }

  private static Refused noPolicy(ChangeRequest request) {
    return new Refused(
        Refusal.NO_POLICY,
        "There is no approval policy for "
            + request.kind()
            + " changes, so nobody may approve one. Configure a policy.");
  }
}
