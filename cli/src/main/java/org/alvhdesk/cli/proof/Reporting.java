package org.alvhdesk.cli.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.alvhdesk.cli.DataProblem;
import org.alvhdesk.cli.Streams;
import org.alvhdesk.cli.table.Output;
import org.alvhdesk.cli.table.RecordJson;
import picocli.CommandLine.Option;

/** Where the result of a verification goes, and the exit code of one that proved nothing. */
final class Reporting {
  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "The same as JSON to FILE as well; - for stdout instead of text.")
  private String json;

  /** Runs {@code verification}; its exit code, or that of one that could not be carried out. */
  static int run(Streams streams, Supplier<Verdict> verification) {
    try {
      return verification.get().exit();
    } catch (NotVerified | DataProblem e) {
      streams.err().println("alvh: not verified: " + e.getMessage().replace('\n', ' '));
      return Verdict.NOT_VERIFIED.exit();
    }
  }

  /** Writes {@code report} for programs where the user wants it, and {@code text} for people. */
  void write(Streams streams, Object report, List<String> text) {
    if (json != null) {
      try (Output output = Output.to(json, streams.out())) {
        RecordJson.write(output.stream(), report);
        output.commit();
      }
    }
    if (!"-".equals(json)) {
      try {
        streams.out().write((String.join("\n", text) + "\n").getBytes(StandardCharsets.UTF_8));
        streams.out().flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
