package org.alvhdesk.cli.quant;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alvhdesk.cli.Streams;
import org.alvhdesk.cli.table.TableReader;
import org.alvhdesk.cli.table.Tables;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A table of options from a file, stdin or the values on the command line. */
final class OptionInput {
  private OptionInput() {}

  /**
   * The table that the options ask for.
   *
   * @param given name of the sixth value: vol or price
   * @param givenValue its text on the command line, or null
   * @throws ParameterException when neither a file nor a whole option is given, or both are
   */
  static TableReader open(
      CommandSpec spec,
      Tables tables,
      OptionValues values,
      String given,
      String givenValue,
      Streams streams) {
    List<String> names = new ArrayList<>(OptionBlocks.CONTRACT);
    List<String> cells = values.cells();
    names.add(3, given);
    cells.add(3, givenValue);
    boolean none = cells.stream().allMatch(Objects::isNull);
    if (tables.in() != null) {
      if (!none) {
        throw new ParameterException(
            spec.commandLine(), "--in FILE and the values of one option exclude each other");
      }
      return TableReader.open(tables.in(), streams.in());
    }
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (cells.get(i) == null) {
        missing.add("--" + names.get(i));
      }
    }
    if (none || !missing.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          none
              ? "give --in FILE, or one option with " + String.join(", ", missing)
              : "missing: " + String.join(", ", missing));
    }
    return TableReader.ofRow("the command line's option", names, cells);
  }
}
