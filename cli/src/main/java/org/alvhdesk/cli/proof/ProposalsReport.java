package org.alvhdesk.cli.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.alvhdesk.approval.proof.Finding;
import org.alvhdesk.approval.proof.StoredRequest;

/**
 * What {@code ./alvh verify proposals} found, also as JSON.
 *
 * @param chains whether the audit of each book is whole
 * @param proposals every one, in the order of recording
 */
record ProposalsReport(Verdict verdict, List<Finding> chains, List<Checked> proposals) {

  /**
   * One proposal.
   *
   * @param findings those that do not hold
   */
  record Checked(
      String id,
      String bookId,
      String kind,
      int revision,
      String state,
      Verdict verdict,
      List<Finding> findings) {}

  static Checked of(StoredRequest request, List<Finding> findings) {
    return new Checked(
        request.id(),
        request.bookId(),
        request.kind(),
        request.revision(),
        request.state(),
        Verdict.of(findings.stream().map(ProposalReport::verdict).toList()),
        findings.stream().filter(f -> f.result() != Finding.Result.HOLDS).toList());
  }

  static ProposalsReport of(List<Finding> chains, List<Checked> proposals) {
    return new ProposalsReport(
        Verdict.of(
            Stream.concat(
                    chains.stream().map(ProposalReport::verdict),
                    proposals.stream().map(Checked::verdict))
                .toList()),
        chains,
        proposals);
  }

  /** For people: those that fail and why, then how many there are. */
  List<String> text() {
    List<String> lines = new ArrayList<>();
    chains.forEach(finding -> lines.add(line(finding)));
    long good = 0;
    for (Checked one : proposals) {
      if (one.verdict() == Verdict.WHOLE) {
        good++;
        continue;
      }
      lines.add(
          "%-8s %s proposal %s, revision %d, %s"
              .formatted(
                  one.verdict() == Verdict.BROKEN ? "broken" : "unknown",
                  one.kind(),
                  one.id(),
                  one.revision(),
                  one.state()));
      one.findings().forEach(finding -> lines.add("  " + line(finding)));
    }
    lines.add("%d of %d proposals hold".formatted(good, proposals.size()));
    return lines;
  }

  private static String line(Finding finding) {
    return "%-8s %-13s %s"
        .formatted(
            finding.result().name().toLowerCase(Locale.ROOT),
            finding.check(),
            ContentText.visible(finding.text()));
  }
}
