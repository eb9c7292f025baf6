package org.alvhdesk.cli.proof;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.alvhdesk.approval.proof.Finding;
import org.alvhdesk.approval.proof.KnownPolicies;
import org.alvhdesk.approval.proof.StoredRequest;
import org.alvhdesk.cli.Streams;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./alvh verify proposal}: what was signed, by whom, and whether all of it fits. */
@Command(
    name = "proposal",
    description = {
      "Reads the signed bytes of a proposal, its approvals and the audit about it from their rows:",
      "whether the bytes are canonical and have the hash that was approved, whether the audit"
          + " agrees",
      "and is whole, whether the quorum held; then everything that was signed, to be compared with",
      "the page. Asks no service."
    },
    footer = {
      "",
      "What is proved and what is not: docs/security/proof.md.",
      "Exit codes: 0 everything holds; 1 something does not, it is named; 2 could not be verified",
      "(no such proposal, a policy that is not known here, no key), or wrong use."
    },
    sortOptions = false)
final class VerifyProposalCommand implements Callable<Integer> {
  private final Streams streams;

  @Parameters(paramLabel = "ID", description = "As the page and GET /api/v1/proposals show it.")
  private UUID id;

  @Option(
      names = "--revision",
      paramLabel = "N",
      description =
          "Shows what was signed as revision N; default the current one. All are checked.")
  private Integer revision;

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description =
          "Approval policy of the desk's own that the platform was started with. Known without it:"
              + " those that ship, and those that an approved change brought.")
  private Path policy;

  @Mixin private HedgeRows rows;

  @Mixin private Reporting reporting;

  VerifyProposalCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    return Reporting.run(
        streams,
        () -> {
          AuditFiles files = rows.auditFiles();
          ProposalReport report =
              rows.use(
                  line -> streams.err().println("alvh: " + line),
                  connection -> report(connection, files));
          reporting.write(streams, report, report.text());
          return report.verdict();
        });
  }

  private ProposalReport report(Connection connection, AuditFiles files) throws SQLException {
    StoredRequest request =
        RequestRows.of(connection, id)
            .orElseThrow(() -> new NotVerified("there is no proposal " + id + " in this state"));
    ProvenAudit audit = ProvenAudit.of(connection, files);
    KnownPolicies policies = Policies.of(connection, audit, request.bookId(), policy);
    List<Finding> findings = new ArrayList<>(audit.check(request, policies));
    findings.add(audit.chain(request.bookId()));
    int shown = revision == null ? request.revision() : revision;
    byte[] content =
        request
            .revision(shown)
            .map(stored -> stored.content().bytes())
            .orElseThrow(
                () -> new NotVerified("revision " + shown + " of " + id + " is not stored"));
    String inputs = RequestRows.inputs(connection, id, shown).orElse(null);
    return ProposalReport.of(request, findings, shown, inputs, content);
  }
}
