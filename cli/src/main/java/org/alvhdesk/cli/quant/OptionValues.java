package org.alvhdesk.cli.quant;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** One option given on the command line; the texts are read as the cells of a file are. */
final class OptionValues {
  @Option(names = "--forward", paramLabel = "N", description = "Forward, index points.")
  private String forward;

  @Option(names = "--strike", paramLabel = "N", description = "Strike, index points.")
  private String strike;

  @Option(
      names = "--years",
      paramLabel = "N",
      description = "Time to settlement in years: minutes / 525600.")
  private String years;

  @Option(
      names = "--rate",
      paramLabel = "N",
      description = "Rate to settlement, decimal per year, continuously compounded: 0.04.")
  private String rate;

  @Option(names = "--right", paramLabel = "C|P", description = "Call or put.")
  private String right;

  /** The five values in the order of {@link OptionBlocks#CONTRACT}; null where not given. */
  List<String> cells() {
    List<String> cells = new ArrayList<>();
    cells.add(forward);
    cells.add(strike);
    cells.add(years);
    cells.add(rate);
    cells.add(right);
    return cells;
  }
}
