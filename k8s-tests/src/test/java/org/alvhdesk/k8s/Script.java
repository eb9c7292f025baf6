package org.alvhdesk.k8s;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A run of a script of {@code k8s/}.
 *
 * @param text everything it said
 */
record Script(int exit, String text) {

  /** Runs it in the checkout; {@code first} is searched before the PATH. */
  static Script run(Path first, Map<String, String> environment, String... command)
      throws Exception {
    var builder =
        new ProcessBuilder(new ArrayList<>(List.of(command)))
            .directory(Overlay.ROOT.toFile())
            .redirectErrorStream(true);
    builder.environment().putAll(environment);
    builder
        .environment()
        .merge("PATH", first.toString(), (path, folder) -> folder + File.pathSeparator + path);
    var process = builder.start();
    var text = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Script(process.waitFor(), text);
  }

  /** A program for {@code first}. */
  static void program(Path folder, String name, String text) throws Exception {
    Files.writeString(folder.resolve(name), text);
    Files.setPosixFilePermissions(
        folder.resolve(name), PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
