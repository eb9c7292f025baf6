package org.alvhdesk.localstack;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts a demo in a session of its own and shows its progress until it is ready or has failed. */
final class DetachedDemo {
  static final String LOG = "supervisor";

  private final StateDir state;
  private final Console console;

  DetachedDemo(StateDir state, Console console) {
    this.state = state;
    this.console = console;
  }

  /** Returns the exit code: 0 once every part is ready. */
  int start(List<String> superviseArguments) throws IOException, InterruptedException {
    var log = state.log(LOG);
    long from = Files.exists(log) ? Files.size(log) : 0;
    var command = new ArrayList<String>();
    command.add("setsid");
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Launcher.class.getName()));
    command.addAll(superviseArguments);
    var builder = new ProcessBuilder(command);
    builder.redirectInput(Path.of("/dev/null").toFile());
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    var supervisor = builder.start();
    var interrupted =
        Thread.ofPlatform()
            .unstarted(
                () -> {
                  supervisor.destroy();
                  console.print("Interrupted: stopping all parts ...");
                  try {
                    supervisor.waitFor(60, TimeUnit.SECONDS);
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                });
    Runtime.getRuntime().addShutdownHook(interrupted);
    try (var in = new RandomAccessFile(log.toFile(), "r")) {
      in.seek(from);
      while (true) {
        boolean ended = supervisor.waitFor(150, TimeUnit.MILLISECONDS);
        boolean ready = isReady(supervisor.pid());
        copy(in);
        if (ended) {
          return supervisor.exitValue() == 0 ? 1 : supervisor.exitValue();
        }
        if (ready) {
          supervisor.waitFor(100, TimeUnit.MILLISECONDS);
          copy(in);
          return 0;
        }
      }
    } finally {
      Runtime.getRuntime().removeShutdownHook(interrupted);
    }
  }

  private boolean isReady(long pid) {
    return state
        .readStack()
        .filter(s -> s.supervisor().pid() == pid && s.phase() == PartState.READY)
        .isPresent();
  }

  private void copy(RandomAccessFile in) throws IOException {
    long rest = in.length() - in.getFilePointer();
    if (rest > 0) {
      var bytes = new byte[(int) rest];
      in.readFully(bytes);
      System.out.print(new String(bytes, StandardCharsets.UTF_8));
      System.out.flush();
    }
  }
}
