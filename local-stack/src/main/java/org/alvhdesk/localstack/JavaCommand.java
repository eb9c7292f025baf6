package org.alvhdesk.localstack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Command lines of Java children; they run on the JDK that runs this program. */
final class JavaCommand {
  private JavaCommand() {}

  static ChildProcess.Command of(
      List<String> jvmOptions, List<String> program, Map<String, String> environment) {
    var arguments = new ArrayList<String>();
    arguments.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    arguments.add("-XX:+UseSerialGC");
    arguments.add("-XX:+ExitOnOutOfMemoryError");
    arguments.add("--enable-native-access=ALL-UNNAMED");
    arguments.add("--sun-misc-unsafe-memory-access=allow");
    arguments.addAll(jvmOptions);
    arguments.addAll(program);
    return new ChildProcess.Command(arguments, environment);
  }
}
