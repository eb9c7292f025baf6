package org.alvhdesk.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./alvh bench}: the performance figures, with their peers in the same run. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = {
      "Measures the core beside its peers from Maven Central, in the same run (JMH: fresh JVM each,",
      "in turn, median over the rounds). Times depend on the machine; the ratios are what counts."
    })
public final class Bench implements Callable<Integer> {
  @Option(
      names = "--json",
      arity = "0..1",
      fallbackValue = "-",
      paramLabel = "FILE",
      description = "the report as JSON, to FILE or to standard output")
  private String json;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "ID",
      description = "only these figures, for example reprice.20k,impliedvol.20k")
  private List<String> only;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "real files for import.daily30y and import.chain; default $ALVH_DATA_DIR, or"
              + " ../shared/data where it exists")
  private Path data;

  @Option(names = "--rounds", defaultValue = "3", description = "default: ${DEFAULT-VALUE}")
  private int rounds;

  @Option(names = "--quick", description = "one short round: a look, not a measurement")
  private boolean quick;

  /** Ends the JVM with 0, or 1 when a benchmark failed, or 2 on a wrong option. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Bench()).setCommandName("alvh bench").execute(arguments));
  }

  @Override
  public Integer call() throws IOException, RunnerException {
    List<Measure> measures = chosen();
    Rounds runs =
        quick
            ? new Rounds(1, 1, 1, dataDir(), System.err::println)
            : new Rounds(Math.max(1, rounds), 3, 3, dataDir(), System.err::println);
    List<String> benchmarks =
        measures.stream().flatMap(m -> m.benchmarks().stream()).distinct().toList();
    Map<String, Double> nanos = runs.run(benchmarks);
    Report report =
        new Report(
            Machine.name(),
            Machine.jdk(),
            Machine.commit(),
            measures.stream().map(m -> Report.result(m, nanos)).toList());
    write(report);
    return 0;
  }

  private List<Measure> chosen() {
    if (only == null) {
      if (dataDir() != null) {
        return Measure.ALL;
      }
      List<Measure> without = Measure.ALL.stream().filter(m -> !m.needsData()).toList();
      Measure.ALL.stream()
          .filter(Measure::needsData)
          .forEach(m -> System.err.println("left out: " + m.id() + " needs --data DIR"));
      return without;
    }
    Map<String, Measure> byId = Measure.ALL.stream().collect(Collectors.toMap(Measure::id, m -> m));
    return only.stream()
        .map(
            id -> {
              if (!byId.containsKey(id)) {
                throw new CommandLine.ParameterException(
                    new CommandLine(this),
                    "there is no figure " + id + "; there are " + String.join(", ", byId.keySet()));
              }
              if (byId.get(id).needsData() && dataDir() == null) {
                throw new CommandLine.ParameterException(
                    new CommandLine(this), id + " measures real files: give --data DIR");
              }
              return byId.get(id);
            })
        .toList();
  }

  /** The absolute directory of real files, or null. */
  private String dataDir() {
    String named = System.getenv("ALVH_DATA_DIR");
    String root = System.getProperty("alvh.root");
    Path dir =
        data != null
            ? data
            : named != null && !named.isBlank()
                ? Path.of(named)
                : root == null ? null : Path.of(root).resolve("../shared/data");
    return dir != null && Files.isDirectory(dir.resolve("indices"))
        ? dir.toAbsolutePath().normalize().toString()
        : null;
  }

  private void write(Report report) throws IOException {
    if (json == null) {
      System.out.println(report.table());
      return;
    }
    String text =
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(report);
    if (json.equals("-")) {
      System.out.println(text);
    } else {
      Files.writeString(Path.of(json), text + System.lineSeparator());
      System.out.println(report.table());
    }
  }
}
