package org.alvhdesk.approval.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.alvhdesk.approval.Approval;
import org.alvhdesk.approval.JsonValue.JsonString;
import org.alvhdesk.approval.QuorumPolicy;
import org.alvhdesk.approval.audit.AuditLine;
import org.alvhdesk.approval.proof.StoredRequest.Revision;
import org.alvhdesk.approval.proof.StoredRequest.Signature;

/**
 * Every check of one stored change request: its bytes, its hash, its approvals, the audit about it
 * and the quorum. Whether the audit itself is whole is for {@link
 * org.alvhdesk.approval.audit.AuditVerification}: the lines are taken as given.
 */
public final class RequestProof {
  private static final String APPROVALS = "approvals";
  private static final String AUDIT = "audit";
  private static final String STATE = "state";
  private static final String QUORUM = "quorum";
  private static final String FOUR_EYES = "four eyes";
  private static final Set<String> AGREED =
      Set.of("APPROVED", "RELEASED", "PARTLY_FILLED", "FILLED");

  private final StoredRequest request;
  private final List<AuditLine> lines;
  private final List<Finding> findings = new ArrayList<>();

  private RequestProof(StoredRequest request, List<AuditLine> lines) {
    this.request = request;
    this.lines = lines.stream().sorted(Comparator.comparingLong(AuditLine::sequence)).toList();
  }

  /**
   * What was found, in the order of looking.
   *
   * @param lines of the audit about this request, in any order
   * @param policies quorum by the name in a content; empty for one that nobody knows here
   */
  public static List<Finding> check(
      StoredRequest request,
      List<AuditLine> lines,
      Function<String, Optional<QuorumPolicy>> policies) {
    RequestProof proof = new RequestProof(request, lines);
    request.revisions().forEach(r -> proof.findings.addAll(ContentProof.check(request, r)));
    proof.current();
    proof.approvals();
    proof.fourEyes();
    proof.audit();
    proof.state();
    proof.quorum(policies);
    return List.copyOf(proof.findings);
  }

  private void current() {
    Optional<Revision> current = request.revision(request.revision());
    if (current.isEmpty()) {
      findings.add(
          Finding.broken("revision", "revision " + request.revision() + " has no stored content"));
    } else if (!current.get().contentHash().equals(request.contentHash())) {
      findings.add(
          Finding.broken(
              "revision",
              "the request says hash "
                  + request.contentHash()
                  + ", its revision "
                  + current.get().contentHash()));
    }
  }

  /** Each approval is of a stored revision, by its hash, once a person. */
  private void approvals() {
    List<String> bad = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    for (Signature approval : request.approvals()) {
      String by = approval.approver() + "'s approval ";
      Optional<Revision> revision = request.revision(approval.revision());
      if (revision.isEmpty()) {
        bad.add(by + "is of revision " + approval.revision() + ", which is not stored");
      } else if (!revision.get().contentHash().equals(approval.contentHash())) {
        bad.add(by + "is of another content: " + approval.contentHash());
      }
      if (!seen.add(approval.approver() + "\n" + approval.revision())) {
        bad.add(by + "of revision " + approval.revision() + " stands there twice");
      }
    }
    findings.add(
        bad.isEmpty()
            ? Finding.holds(
                APPROVALS,
                request.approvals().isEmpty()
                    ? "none yet"
                    : request.approvals().size() + ", each of exactly the stored revision and hash")
            : Finding.broken(APPROVALS, String.join("; ", bad)));
  }

  private void fourEyes() {
    request
        .submittedBy()
        .filter(by -> request.approvals().stream().anyMatch(a -> a.approver().equals(by)))
        .ifPresentOrElse(
            by -> findings.add(Finding.broken(FOUR_EYES, by + " submitted and approved it")),
            () ->
                findings.add(
                    Finding.holds(
                        FOUR_EYES,
                        request.submittedBy().isEmpty()
                            ? "not submitted yet"
                            : "submitted by "
                                + request.submittedBy().get()
                                + ", who did not approve")));
  }

  /** The audit tells the same story: who, when, with which roles, of which hash. */
  private void audit() {
    if (lines.isEmpty()) {
      findings.add(Finding.broken(AUDIT, "no line of the audit is about this request"));
      return;
    }
    List<String> bad = new ArrayList<>();
    List<AuditLine> told = lines.stream().filter(l -> l.action().equals("APPROVAL")).toList();
    for (Signature approval : request.approvals()) {
      if (told.stream().filter(line -> tells(line, approval)).count() != 1) {
        bad.add("it does not tell of " + approval.approver() + "'s approval as it is stored");
      }
    }
    for (AuditLine line : told) {
      if (request.approvals().stream().noneMatch(approval -> tells(line, approval))) {
        bad.add("its line " + line.sequence() + " tells of an approval that is not stored");
      }
    }
    Set<String> hashes = new TreeSet<>();
    request.revisions().forEach(r -> hashes.add(r.contentHash()));
    lines.stream()
        .filter(line -> line.contentHash() != null && !hashes.contains(line.contentHash()))
        .forEach(line -> bad.add("its line " + line.sequence() + " is about another content"));
    submission().ifPresent(bad::add);
    findings.add(
        bad.isEmpty()
            ? Finding.holds(AUDIT, lines.size() + " lines agree on who, when and which content")
            : Finding.broken(AUDIT, String.join("; ", bad)));
  }

  /** Of the current revision; an edited one keeps who submitted the one before, or nobody. */
  private Optional<String> submission() {
    List<String> all = submitters(lines);
    List<String> now = submitters(about(request.contentHash()));
    boolean fits =
        request
            .submittedBy()
            .map(by -> all.contains(by) && (now.isEmpty() || now.equals(List.of(by))))
            .orElse(now.isEmpty());
    return fits
        ? Optional.empty()
        : Optional.of(
            "it says submitted by "
                + (now.isEmpty() ? all : now)
                + ", the request says "
                + request.submittedBy().orElse("nobody"));
  }

  private static List<String> submitters(List<AuditLine> lines) {
    return lines.stream()
        .filter(l -> l.action().equals("SUBMITTED"))
        .map(AuditLine::actor)
        .distinct()
        .toList();
  }

  private List<AuditLine> about(String contentHash) {
    return lines.stream().filter(line -> contentHash.equals(line.contentHash())).toList();
  }

  private static boolean tells(AuditLine line, Signature approval) {
    return line.actor().equals(approval.approver())
        && line.recordedAt().equals(approval.at())
        && line.roles().equals(approval.roles())
        && approval.contentHash().equals(line.contentHash())
        && Objects.equals(line.detail(), approval.reason());
  }

  private void state() {
    lines.stream()
        .map(AuditLine::state)
        .filter(Objects::nonNull)
        .reduce((earlier, later) -> later)
        .ifPresent(
            last ->
                findings.add(
                    last.equals(request.state())
                        ? Finding.holds(STATE, last + ", as the last line of the audit says")
                        : Finding.broken(
                            STATE,
                            "it is "
                                + request.state()
                                + ", the last line of the audit says "
                                + last)));
  }

  /** Of the current revision; of earlier ones only when they went on without it. */
  private void quorum(Function<String, Optional<QuorumPolicy>> policies) {
    for (Revision revision : request.revisions()) {
      Finding found = quorum(revision, policies);
      if (revision.number() == request.revision() || found.result() == Finding.Result.BROKEN) {
        findings.add(found);
      }
    }
  }

  private Finding quorum(Revision revision, Function<String, Optional<QuorumPolicy>> policies) {
    Optional<String> name =
        ContentProof.read(revision)
            .flatMap(
                content ->
                    content.members().get("policyId") instanceof JsonString text
                        ? Optional.of(text.text())
                        : Optional.empty());
    Optional<QuorumPolicy> policy = name.flatMap(policies);
    if (policy.isEmpty()) {
      return Finding.unknown(
          QUORUM,
          name.map(n -> "the policy " + n + " is not known here")
              .orElse("the content names no policy"));
    }
    List<Approval> counted = counted(revision);
    List<String> missing = policy.get().missing(counted);
    String under =
        " under "
            + name.orElseThrow()
            + (revision.number() == request.revision() ? "" : ", revision " + revision.number());
    if (missing.isEmpty()) {
      return Finding.holds(
          QUORUM,
          "complete"
              + under
              + ": "
              + String.join(", ", counted.stream().map(Approval::approver).toList()));
    }
    return wentOn(revision)
        ? Finding.broken(QUORUM, "it went on without " + String.join(" and ", missing) + under)
        : Finding.holds(QUORUM, "not complete" + under + ": " + String.join(", ", missing));
  }

  /** Approvals of exactly this revision, without the submitter's. */
  private List<Approval> counted(Revision revision) {
    return request.approvals().stream()
        .filter(a -> a.revision() == revision.number())
        .filter(a -> a.contentHash().equals(revision.contentHash()))
        .filter(a -> request.submittedBy().filter(a.approver()::equals).isEmpty())
        .map(a -> new Approval(a.approver(), Set.copyOf(a.roles()), a.revision(), a.contentHash()))
        .toList();
  }

  private boolean wentOn(Revision revision) {
    boolean isThere = revision.number() == request.revision() && AGREED.contains(request.state());
    return isThere
        || about(revision.contentHash()).stream()
            .map(AuditLine::state)
            .filter(Objects::nonNull)
            .anyMatch(AGREED::contains);
  }
}
