package org.alvhdesk.quant;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of facts that ships with this library: a text file beside a class, cells separated by
 * commas (no quotes), lines that begin with # are remarks, the first other line names the columns.
 */
public final class ResourceTable {
  private ResourceTable() {}

  /**
   * The rows of {@code name} beside {@code owner}, in the file's order.
   *
   * @param columns the columns that the file must name, in this order
   * @throws IllegalStateException when the file is missing, names other columns or a row has more
   *     or fewer cells: the library was built wrong
   */
  public static List<List<String>> rows(Class<?> owner, String name, List<String> columns) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("there is no resource " + name + " beside " + owner);
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      List<List<String>> rows = new ArrayList<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        List<String> cells = List.of(line.split(",", -1));
        if (cells.size() != columns.size()) {
          throw new IllegalStateException(name + ": not " + columns.size() + " cells: " + line);
        }
        rows.add(cells);
      }
      if (rows.isEmpty() || !rows.getFirst().equals(columns)) {
        throw new IllegalStateException(name + " does not begin with the columns " + columns);
      }
      return List.copyOf(rows.subList(1, rows.size()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the resource " + name, e);
    }
  }
}
