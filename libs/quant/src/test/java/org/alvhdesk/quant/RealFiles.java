package org.alvhdesk.quant;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The providers' files that a test reads as plain text; skipped with a message when absent. */
public final class RealFiles {
  private RealFiles() {}

  /** {@code folder} of the data directory; the test is skipped when there is none. */
  public static Path folder(String folder) {
    String dir = System.getProperty("alvh.data.dir", "");
    assumeTrue(
        !dir.isBlank() && Files.isDirectory(Path.of(dir, folder)),
        "skipped: needs real market files, -Dalvh.data.dir=<absolute path of a directory with "
            + folder
            + "/>");
    return Path.of(dir, folder);
  }

  /** The files in {@code folder} whose name holds {@code part}, by name. */
  public static List<Path> files(Path folder, String part) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(f -> f.getFileName().toString().contains(part))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new AssertionError("cannot list " + folder, e);
    }
  }

  /** The lines of a text file, unpacked when its name ends in .gz. */
  public static List<String> lines(Path file) {
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    } catch (IOException e) {
      throw new AssertionError("cannot read " + file, e);
    }
  }
}
