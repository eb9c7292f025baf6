package org.alvhdesk.cli.table;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** Where a command's result goes, and whether as text for people or as JSON. */
public final class Result {
  @Option(names = "--json", description = "JSON instead of text; its keys stay.")
  private boolean json;

  @Option(
      names = "--out",
      defaultValue = TableReader.STANDARD,
      paramLabel = "FILE",
      description = "Where the result goes; default stdout (-).")
  private String out;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "This text.")
  private boolean help;

  /** Writes one of the two to the place the user named, else to {@code stdout}. */
  public void write(
      OutputStream stdout, Supplier<List<String>> lines, Supplier<? extends JsonNode> tree) {
    try (Output output = Output.to(out, stdout)) {
      if (json) {
        Json.write(output.stream(), tree.get());
      } else {
        StringBuilder text = new StringBuilder();
        lines.get().forEach(l -> text.append(l).append('\n'));
        output.stream().write(text.toString().getBytes(StandardCharsets.UTF_8));
      }
      output.commit();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
