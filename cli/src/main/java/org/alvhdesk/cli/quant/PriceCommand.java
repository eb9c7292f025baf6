package org.alvhdesk.cli.quant;

import java.util.List;
import java.util.concurrent.Callable;
import org.alvhdesk.cli.Streams;
import org.alvhdesk.cli.table.Row;
import org.alvhdesk.cli.table.RowWriter;
import org.alvhdesk.cli.table.TableReader;
import org.alvhdesk.cli.table.Tables;
import org.alvhdesk.quant.pricing.ChainPricer;
import org.alvhdesk.quant.pricing.GreekColumns;
import org.alvhdesk.quant.pricing.OptionFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./alvh quant price}: Black-76 prices and greeks of a table of options. */
@Command(
    name = "price",
    description = {
      "Black-76 prices and sensitivities of European options on a forward: of every row of --in,",
      "or of the one option that the values describe.",
      ""
    },
    footer = {
      "",
      "Columns read:  forward,strike,years,vol,rate,right in any order; others are passed through.",
      "Columns added (those the input has already are replaced):",
      "  price   index points, discounted",
      "  delta   points per point of the forward",
      "  gamma   delta per point of the forward",
      "  vega    points per 1.00 of vol (divide by 100 for a vol point)",
      "  theta   points per year of calendar time (divide by 365 for a day)",
      "  vanna   delta per 1.00 of vol",
      "  volga   vega per 1.00 of vol",
      "Numbers are written in full: reading them gives the same double again.",
      "A row that cannot be priced ends the run with its line and column named; a result is never",
      "NaN. Exit codes: 0 done, 1 such a row or file, 2 wrong use."
    },
    sortOptions = false)
final class PriceCommand implements Callable<Integer> {
  private final Streams streams;
  @Spec private CommandSpec spec;
  @Mixin private Tables tables;
  @Mixin private OptionValues values;

  @Option(
      names = "--vol",
      paramLabel = "N",
      description = "Volatility, decimal per square-root year: 0.18.")
  private String vol;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "This text.")
  private boolean help;

  PriceCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    try (TableReader table = OptionInput.open(spec, tables, values, "vol", vol, streams)) {
      OptionBlocks.run(table, new Pricing(), tables, streams);
    }
    return 0;
  }

  private static final class Pricing implements OptionBlocks.Calculation {
    private final ChainPricer pricer = new ChainPricer();
    private GreekColumns greeks;

    @Override
    public String given() {
      return "vol";
    }

    @Override
    public String givenExpected() {
      return "a volatility as a decimal per square-root year (0.18)";
    }

    @Override
    public boolean answersMissing() {
      return false;
    }

    @Override
    public List<String> added() {
      return List.of("price", "delta", "gamma", "vega", "theta", "vanna", "volga");
    }

    @Override
    public void compute(OptionBlocks block, int count) {
      if (greeks == null) {
        greeks = GreekColumns.ofSize(block.options().size());
      }
      if (pricer.price(block.options(), block.given(), 0, count, greeks) > 0) {
        throw firstFault(block, count);
      }
    }

    private RuntimeException firstFault(OptionBlocks block, int count) {
      for (int i = 0; i < count; i++) {
        OptionFault fault = greeks.fault()[i];
        if (fault != OptionFault.NONE) {
          Row row = block.row(i);
          int column = block.column(fault.name().toLowerCase(java.util.Locale.ROOT));
          return row.bad(column, "possible: " + fault.rule());
        }
      }
      throw new IllegalStateException("faults were counted and none was found");
    }

    @Override
    public void write(int i, RowWriter out) {
      out.number(greeks.price()[i])
          .number(greeks.delta()[i])
          .number(greeks.gamma()[i])
          .number(greeks.vega()[i])
          .number(greeks.theta()[i])
          .number(greeks.vanna()[i])
          .number(greeks.volga()[i]);
    }
  }
}
