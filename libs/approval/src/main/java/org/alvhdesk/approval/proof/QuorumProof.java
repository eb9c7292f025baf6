package org.alvhdesk.approval.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.alvhdesk.approval.Approval;
import org.alvhdesk.approval.JsonValue.JsonObject;
import org.alvhdesk.approval.JsonValue.JsonString;
import org.alvhdesk.approval.Required;
import org.alvhdesk.approval.policy.ContentFigures;
import org.alvhdesk.approval.proof.StoredRequest.Revision;
import org.alvhdesk.approval.proof.StoredRequest.Signature;

/**
 * Whether the approvals of each revision satisfy what its policy asks for a change with the figures
 * of its own content, each with the second factor where one is asked for.
 */
final class QuorumProof {
  private static final String QUORUM = "quorum";
  private static final String SECOND_FACTOR = "second factor";

  private final StoredRequest request;
  private final Story story;
  private final Function<String, NamedPolicy> policies;
  private final List<Finding> findings = new ArrayList<>();

  private QuorumProof(StoredRequest request, Story story, Function<String, NamedPolicy> policies) {
    this.request = request;
    this.story = story;
    this.policies = policies;
  }

  /** Of the current revision; of earlier ones only what does not hold or cannot be told. */
  static List<Finding> check(
      StoredRequest request, Story story, Function<String, NamedPolicy> policies) {
    QuorumProof proof = new QuorumProof(request, story, policies);
    request.revisions().forEach(proof::revision);
    return proof.findings;
  }

  private void revision(Revision revision) {
    Optional<JsonObject> content = ContentProof.read(revision);
    Optional<String> name =
        content.flatMap(
            c ->
                c.members().get("policyId") instanceof JsonString text
                    ? Optional.of(text.text())
                    : Optional.empty());
    if (name.isEmpty()) {
      add(revision, Finding.unknown(QUORUM, "the content names no policy"));
      return;
    }
    switch (policies.apply(name.get())) {
      case NamedPolicy.Unknown unknown -> add(revision, Finding.unknown(QUORUM, unknown.why()));
      case NamedPolicy.Known known -> {
        Optional<Required> required = required(known, content.orElseThrow());
        String under = name.get() + " (" + known.origin() + ")" + of(revision);
        if (required.isEmpty()) {
          add(revision, noRule(revision, under));
        } else {
          add(revision, quorum(revision, required.get(), under));
          if (required.get().secondFactor()) {
            add(revision, secondFactor(revision));
          }
        }
      }
    }
  }

  private void add(Revision revision, Finding found) {
    boolean isSilent =
        revision.number() != request.revision()
            && (found.result() == Finding.Result.HOLDS
                || (found.result() == Finding.Result.UNKNOWN && !story.wentOn(revision)));
    if (!isSilent) {
      findings.add(found);
    }
  }

  private static Optional<Required> required(NamedPolicy.Known known, JsonObject content) {
    try {
      return known.required().apply(ContentFigures.of(content));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // a content without a kind: its identity is broken too
    }
  }

  private Finding noRule(Revision revision, String under) {
    return story.wentOn(revision)
        ? Finding.broken(QUORUM, "it went on, and nobody may approve its kind under " + under)
        : Finding.holds(QUORUM, "not complete: nobody may approve its kind under " + under);
  }

  private Finding quorum(Revision revision, Required required, String under) {
    List<Approval> counted = counted(revision).stream().map(QuorumProof::approval).toList();
    List<String> missing = required.quorum().missing(counted);
    String asked =
        " under "
            + under
            + (required.because().isEmpty()
                ? ""
                : ", which asks for "
                    + required.quorum().minimumPeople()
                    + " because "
                    + String.join("; ", required.because()));
    if (missing.isEmpty()) {
      return Finding.holds(
          QUORUM,
          "complete"
              + asked
              + ": "
              + String.join(", ", counted.stream().map(Approval::approver).toList()));
    }
    if (!story.wentOn(revision)) {
      return Finding.holds(QUORUM, "not complete" + asked + ": " + String.join(", ", missing));
    }
    return request.emergency().filter(e -> e.revision() == revision.number()).isPresent()
        ? Finding.holds(QUORUM, "not asked for: one person released it alone, see emergency")
        : Finding.broken(QUORUM, "it went on without " + String.join(" and ", missing) + asked);
  }

  private Finding secondFactor(Revision revision) {
    List<String> bad = new ArrayList<>();
    List<Signature> counted = counted(revision);
    for (Signature approval : counted) {
      story
          .of(approval)
          .map(Story::lacksSecondFactor)
          .orElse(Optional.of("the audit does not tell of it"))
          .ifPresent(why -> bad.add(approval.approver() + ": " + why));
    }
    return bad.isEmpty()
        ? Finding.holds(
            SECOND_FACTOR,
            counted.isEmpty()
                ? "asked for; nobody has approved yet"
                : "fresh in each of " + counted.size() + " approvals" + of(revision))
        : Finding.broken(
            SECOND_FACTOR,
            "asked for, but not in the audit of" + of(revision) + " " + String.join("; ", bad));
  }

  /** Approvals of exactly this revision by people who had no hand in it. */
  private List<Signature> counted(Revision revision) {
    Set<String> hands = story.hands(revision);
    return request.approvals().stream()
        .filter(a -> a.revision() == revision.number())
        .filter(a -> a.contentHash().equals(revision.contentHash()))
        .filter(a -> !hands.contains(a.approver()))
        .toList();
  }

  private static Approval approval(Signature a) {
    return new Approval(
        a.approver(), Set.copyOf(a.roles()), a.revision(), a.contentHash(), a.delegated());
  }

  private String of(Revision revision) {
    return revision.number() == request.revision() ? "" : ", revision " + revision.number();
  }
}
