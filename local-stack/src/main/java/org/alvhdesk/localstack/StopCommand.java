package org.alvhdesk.localstack;

import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Stops every part. */
@Command(
    name = "stop",
    description = "Stops every part and waits until all are gone; the data stay.")
final class StopCommand implements Callable<Integer> {
  @Mixin Launcher.Where where;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this.")
  boolean help;

  @Override
  public Integer call() {
    var state = where.state(Checkout.current());
    boolean any = Files.isDirectory(state.run()) && StackStopper.stop(state);
    System.out.println(
        any ? "Stopped; the data are in " + state.dir() : "Nothing is running in " + state.dir());
    return 0;
  }
}
