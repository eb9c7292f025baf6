package org.alvhdesk.cli.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.alvhdesk.market.files.intake.IntakeOptions;
import org.alvhdesk.market.store.imports.HistoryImport.Given;

/** The files that a user names, directories with all they hold. */
final class GivenFiles {
  private GivenFiles() {}

  /**
   * Each file once, those of a directory in the order of their names and called relative to it;
   * hidden ones are left out.
   *
   * @throws UncheckedIOException when one cannot be listed
   */
  static List<Given> of(List<Path> paths, IntakeOptions options) {
    List<Given> files = new ArrayList<>();
    for (Path path : paths) {
      if (!Files.isDirectory(path)) {
        files.add(given(path, path.getFileName().toString(), options));
        continue;
      }
      try (Stream<Path> found = Files.walk(path)) {
        found
            .filter(f -> !hidden(path.relativize(f)) && Files.isRegularFile(f))
            .sorted()
            .forEach(f -> files.add(given(f, path.relativize(f).toString(), options)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return files;
  }

  private static boolean hidden(Path relative) {
    for (Path part : relative) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  static Given given(Path file, String name, IntakeOptions options) {
    return new Given(
        name,
        () -> {
          try {
            return Files.readAllBytes(file);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        options);
  }
}
