package org.alvhdesk.cli.proof;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alvhdesk.approval.JsonText;
import org.alvhdesk.approval.JsonValue.JsonObject;
import org.alvhdesk.approval.proof.Finding;
import org.alvhdesk.approval.proof.StoredRequest;

/**
 * What {@code ./alvh verify proposal} found, also as JSON.
 *
 * @param contentHash SHA-256 of the current revision as its row says
 * @param shownRevision whose inputs and content these are
 * @param inputs what it was computed from, in a word; null when that is not stored
 * @param content the signed bytes as text
 */
record ProposalReport(
    String id,
    String kind,
    int revision,
    String state,
    String contentHash,
    String submittedBy,
    Verdict verdict,
    List<Finding> findings,
    List<Approval> approvals,
    int shownRevision,
    String inputs,
    String content) {

  /** One approval as stored. */
  record Approval(
      String approver, List<String> roles, int revision, String contentHash, Instant at) {}

  static ProposalReport of(
      StoredRequest request,
      List<Finding> findings,
      int shownRevision,
      String inputs,
      byte[] content) {
    return new ProposalReport(
        request.id(),
        request.kind(),
        request.revision(),
        request.state(),
        request.contentHash(),
        request.submittedBy().orElse(null),
        Verdict.of(findings.stream().map(ProposalReport::verdict).toList()),
        findings,
        request.approvals().stream()
            .map(a -> new Approval(a.approver(), a.roles(), a.revision(), a.contentHash(), a.at()))
            .toList(),
        shownRevision,
        inputs,
        new String(content, StandardCharsets.UTF_8));
  }

  static Verdict verdict(Finding finding) {
    return switch (finding.result()) {
      case HOLDS -> Verdict.WHOLE;
      case BROKEN -> Verdict.BROKEN;
      case UNKNOWN -> Verdict.NOT_VERIFIED;
    };
  }

  /** For people: what was found, who agreed, and everything that was signed. */
  List<String> text() {
    List<String> lines = new ArrayList<>();
    lines.add("%s proposal %s, revision %d, %s".formatted(kind, id, revision, state));
    lines.add("");
    for (Finding finding : findings) {
      lines.add(
          "%-8s %-13s %s"
              .formatted(
                  finding.result().name().toLowerCase(Locale.ROOT),
                  finding.check(),
                  ContentText.visible(finding.text())));
    }
    lines.add("");
    for (Approval approval : approvals) {
      lines.add(
          "approved by %s (%s) at %s, revision %d, hash %s"
              .formatted(
                  ContentText.visible(approval.approver()),
                  String.join(", ", approval.roles()),
                  approval.at(),
                  approval.revision(),
                  approval.contentHash()));
    }
    lines.add(
        inputs == null
            ? "what it was computed from is not stored"
            : "computed from stored inputs: "
                + inputs
                + "; GET /api/v1/proposals/"
                + id
                + "/rebuild computes it again");
    lines.add("");
    lines.add("What was signed as revision " + shownRevision + ", all of it:");
    lines.addAll(signed());
    return lines;
  }

  private List<String> signed() {
    try {
      return JsonText.read(content) instanceof JsonObject object
          ? ContentText.lines(object)
          : List.of("no JSON object; nothing to show");
    } catch (IllegalArgumentException e) {
      return List.of(e.getMessage());
    }
  }
}
