package org.alvhdesk.localstack;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the state of every part. */
@Command(name = "status", description = "Shows every part; exit 1 unless all are READY.")
final class StatusCommand implements Callable<Integer> {
  @Mixin Launcher.Where where;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this.")
  boolean help;

  @Option(names = "--json", description = "One JSON object, for programs.")
  boolean json;

  @Override
  public Integer call() {
    var checkout = Checkout.current();
    var state = where.state(checkout);
    var lines = StackStatus.of(state, where.ports(), Platform.all(checkout));
    if (json) {
      System.out.println(StackStatus.json(lines));
    } else {
      System.out.printf("%-20s %-9s %6s %8s%n", "PART", "STATE", "PORT", "PID");
      for (var line : lines) {
        System.out.printf(
            "%-20s %-9s %6d %8s%n",
            line.name(), line.state(), line.port(), line.pid() == null ? "-" : line.pid());
      }
      System.out.println("state " + state.dir());
      System.out.println("demo accounts: password = name, one-time code: ./alvh otp PERSON");
    }
    return lines.stream().allMatch(l -> l.state() == PartState.READY) ? 0 : 1;
  }
}
