package org.alvhdesk.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the parts' logs. */
@Command(name = "logs", description = "Shows the last lines of one part's log, or of all.")
final class LogsCommand implements Callable<Integer> {
  @Mixin Launcher.Where where;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this.")
  boolean help;

  @Parameters(
      arity = "0..1",
      paramLabel = "PART",
      description =
          "postgresql, kafka, keycloak, market-data-service, condor-service, hedge-service,"
              + " portfolio-ui or supervisor.")
  String part;

  @Option(
      names = {"-n", "--lines"},
      defaultValue = "40",
      description = "How many lines. Default ${DEFAULT-VALUE}.")
  int lines;

  @Option(
      names = {"-f", "--follow"},
      description = "Goes on as the log grows, until Ctrl-C.")
  boolean follow;

  @Override
  public Integer call() throws IOException, InterruptedException {
    var state = where.state(Checkout.current());
    var names = new ArrayList<>(List.of(DetachedDemo.LOG));
    for (var name : PartName.values()) {
      names.add(name.id());
    }
    if (part != null && !names.contains(part)) {
      throw new StackException(
          "no part is called " + part + "; parts: " + String.join(", ", names));
    }
    var files =
        names.stream()
            .filter(n -> part == null || n.equals(part))
            .map(state::log)
            .filter(Files::exists)
            .toList();
    if (files.isEmpty()) {
      throw new StackException("no log yet in " + state.logs());
    }
    if (follow) {
      var tail = new ArrayList<>(List.of("tail", "-n", Integer.toString(lines), "-F"));
      files.forEach(f -> tail.add(f.toString()));
      return new ProcessBuilder(tail).inheritIO().start().waitFor();
    }
    for (var file : files) {
      if (files.size() > 1) {
        System.out.println("==> " + file + " <==");
      }
      LogTail.last(file, lines).forEach(System.out::println);
    }
    return 0;
  }
}
