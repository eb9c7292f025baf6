package org.alvhdesk.localstack;

import java.io.IOException;
import java.util.List;

/**
 * Ends the children of a test JVM that was killed: a small shell waits for the end of its input,
 * which comes when this JVM is gone, and then stops every process with our mark.
 */
final class Leash implements AutoCloseable {
  private final Process shell;

  private Leash(Process shell) {
    this.shell = shell;
  }

  static Leash on(StateDir state) {
    // Our mark must not be in the shell's own environment, or it would end itself first.
    var script =
        """
        read -r word
        [ "$word" = done ] && exit 0
        for signal in INT KILL; do
          for record in "$1"/*.json; do
            pid=$(sed -n 's/.*"process":{"pid":\\([0-9]*\\),.*/\\1/p' "$record")
            [ -n "$pid" ] && grep -qzxF "$2=$3" "/proc/$pid/environ" 2>/dev/null && kill -s $signal "$pid"
            [ -n "$pid" ] && [ "$(readlink "/proc/$pid/cwd")" = "$3/data/postgresql" ] && kill -s $signal "$pid"
          done
          sleep 5
        done
        """;
    try {
      var shell =
          new ProcessBuilder(
                  List.of(
                      "setsid",
                      "sh",
                      "-c",
                      script,
                      "alvh-leash",
                      state.run().toString(),
                      ChildProcess.MARK,
                      state.dir().toString()))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return new Leash(shell);
    } catch (IOException e) {
      throw new StackException("cannot start sh", e);
    }
  }

  @Override
  public void close() {
    try (var input = shell.outputWriter()) {
      input.write("done\n");
    } catch (IOException e) {
      shell.destroy();
    }
  }
}
