package org.alvhdesk.cli.proof;

import java.util.concurrent.Callable;
import org.alvhdesk.cli.Streams;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./alvh audit verify}: whether every line of every book is as it was written. */
@Command(
    name = "verify",
    description = {
      "Walks the chain of every book line by line, from the rows themselves, and holds it against",
      "the signed checkpoints outside the database. Asks no service."
    },
    footer = {
      "",
      "The rows are in PostgreSQL of the state directory: that of the running platform, else one",
      "started for the time of the command. What is proved and what is not: docs/security/proof.md.",
      "Exit codes: 0 whole; 1 not as it was written, the first bad line is named; 2 could not be",
      "verified (no data, no key, no checkpoint), or wrong use."
    },
    sortOptions = false)
final class VerifyAuditCommand implements Callable<Integer> {
  private final Streams streams;

  @Mixin private HedgeRows rows;

  @Mixin private Reporting reporting;

  VerifyAuditCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    return Reporting.run(
        streams,
        () -> {
          AuditFiles files = rows.auditFiles();
          AuditReport report =
              rows.use(
                  line -> streams.err().println("alvh: " + line),
                  connection -> ChainProof.of(connection, files));
          reporting.write(streams, report, report.text());
          return report.verdict();
        });
  }
}
