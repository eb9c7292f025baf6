package org.alvhdesk.approval.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.alvhdesk.approval.audit.AuditLine;
import org.alvhdesk.approval.proof.StoredRequest.Revision;
import org.alvhdesk.approval.proof.StoredRequest.Signature;

/**
 * Every check of one stored change request: its bytes, its hash, its approvals, the audit about it
 * and the quorum. Whether the audit itself is whole is for {@link
 * org.alvhdesk.approval.audit.AuditVerification}: give only lines that it found good. A line in the
 * chain of another book than that of the request proves nothing, and that it is there is a finding.
 */
public final class RequestProof {
  private static final String APPROVALS = "approvals";
  private static final String AUDIT = "audit";
  private static final String STATE = "state";

  private final StoredRequest request;
  private final List<AuditLine> lines;
  private final Story story;
  private final List<Finding> findings = new ArrayList<>();

  private RequestProof(StoredRequest request, Story story) {
    this.request = request;
    this.story = story;
    this.lines = story.lines();
  }

  /**
   * What was found, in the order of looking.
   *
   * @param lines of the audit about this request that are in a verified chain, in any order
   * @param policies by the name in a content
   */
  public static List<Finding> check(
      StoredRequest request, List<AuditLine> lines, Function<String, NamedPolicy> policies) {
    Story story =
        new Story(request, lines.stream().filter(l -> l.chain().equals(request.bookId())).toList());
    RequestProof proof = new RequestProof(request, story);
    lines.stream()
        .filter(line -> !line.chain().equals(request.bookId()))
        .map(line -> elsewhere(line, request))
        .forEach(proof.findings::add);
    request.revisions().forEach(r -> proof.findings.addAll(ContentProof.check(request, r)));
    proof.current();
    proof.approvals();
    proof.findings.addAll(HandsProof.check(request, story));
    proof.audit();
    proof.state();
    proof.findings.addAll(EmergencyProof.check(request, story, policies));
    proof.findings.addAll(QuorumProof.check(request, story, policies));
    return List.copyOf(proof.findings);
  }

  private static Finding elsewhere(AuditLine line, StoredRequest request) {
    return Finding.broken(
        AUDIT,
        "line %d of book %s is about this request, which is of book %s: it does not count"
            .formatted(line.sequence(), line.chain(), request.bookId()));
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
    if (request.revisions().stream().map(Revision::number).distinct().count()
        != request.revisions().size()) {
      findings.add(Finding.broken("revision", "one is stored twice, with different contents"));
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

  /** The audit tells the same story: who, when, with which roles, of which hash. */
  private void audit() {
    if (lines.isEmpty()) {
      findings.add(Finding.broken(AUDIT, "no line of the audit is about this request"));
      return;
    }
    List<String> bad = new ArrayList<>();
    List<AuditLine> told = lines.stream().filter(l -> l.action().equals("APPROVAL")).toList();
    for (Signature approval : request.approvals()) {
      if (told.stream().filter(line -> Story.tells(line, approval)).count() != 1) {
        bad.add("it does not tell of " + approval.approver() + "'s approval as it is stored");
      }
    }
    for (AuditLine line : told) {
      if (request.approvals().stream().noneMatch(approval -> Story.tells(line, approval))) {
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
    List<String> now = submitters(story.about(request.contentHash()));
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
}
