package org.alvhdesk.quant.real;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The data directory of the tests that need real files; they are skipped without it. */
public final class RealFiles {
  private RealFiles() {}

  /** The file {@code folder/name} of the data directory, or the test is skipped with a message. */
  public static Path require(String folder, String name) {
    String dir = System.getProperty("alvh.data.dir", "");
    Path file = Path.of(dir, folder, name);
    assumeTrue(
        !dir.isBlank() && Files.exists(file),
        "skipped: needs a real file, -Dalvh.data.dir=<absolute path of a directory with "
            + folder
            + "/"
            + name
            + ">");
    return file;
  }

  /** Rows of a CSV file, gzipped when the name says so. */
  public static List<List<String>> rows(Path file) {
    List<List<String>> rows = new ArrayList<>();
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        rows.add(List.of(line.split(",", -1)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }
}
