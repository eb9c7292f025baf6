package org.alvhdesk.cli.proof;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.alvhdesk.approval.proof.Finding;
import org.alvhdesk.approval.proof.KnownPolicies;
import org.alvhdesk.approval.proof.StoredRequest;
import org.alvhdesk.cli.Streams;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./alvh verify proposals}: the same of every proposal there is. */
@Command(
    name = "proposals",
    description = {
      "Checks every proposal as verify proposal does, in one reading of the audit, and names those",
      "that fail. Asks no service."
    },
    footer = {
      "",
      "What is proved and what is not: docs/security/proof.md.",
      "Exit codes: 0 every one holds; 1 some do not, they are named; 2 some could not be verified",
      "(no proposal, a policy that is not known here, no key), or wrong use."
    },
    sortOptions = false)
final class VerifyProposalsCommand implements Callable<Integer> {
  private final Streams streams;

  @Option(names = "--policy", paramLabel = "FILE", description = "As for verify proposal.")
  private Path policy;

  @Mixin private HedgeRows rows;

  @Mixin private Reporting reporting;

  VerifyProposalsCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    return Reporting.run(
        streams,
        () -> {
          AuditFiles files = rows.auditFiles();
          ProposalsReport report =
              rows.use(
                  line -> streams.err().println("alvh: " + line),
                  connection -> report(connection, files));
          reporting.write(streams, report, report.text());
          return report.verdict();
        });
  }

  private ProposalsReport report(Connection connection, AuditFiles files) throws SQLException {
    List<UUID> ids = RequestRows.ids(connection);
    if (ids.isEmpty()) {
      throw new NotVerified("there is no proposal in this state yet: nothing to verify");
    }
    ProvenAudit audit = ProvenAudit.of(connection, files);
    Map<String, KnownPolicies> policies = new HashMap<>();
    Map<String, Finding> chains = new HashMap<>();
    List<ProposalsReport.Checked> checked = new ArrayList<>();
    for (UUID id : ids) {
      StoredRequest request = RequestRows.of(connection, id).orElseThrow();
      String book = request.bookId();
      if (!policies.containsKey(book)) {
        policies.put(book, Policies.of(connection, audit, book, policy));
        chains.put(book, audit.chain(book));
      }
      checked.add(ProposalsReport.of(request, audit.check(request, policies.get(book))));
    }
    return ProposalsReport.of(List.copyOf(chains.values()), checked);
  }
}
