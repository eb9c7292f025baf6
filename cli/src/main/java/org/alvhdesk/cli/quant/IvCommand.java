package org.alvhdesk.cli.quant;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.alvhdesk.cli.Streams;
import org.alvhdesk.cli.table.RowWriter;
import org.alvhdesk.cli.table.TableReader;
import org.alvhdesk.cli.table.Tables;
import org.alvhdesk.quant.pricing.ChainVols;
import org.alvhdesk.quant.pricing.VolColumns;
import org.alvhdesk.quant.pricing.VolReason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./alvh quant iv}: implied volatilities of a table of option prices. */
@Command(
    name = "iv",
    description = {
      "Black-76 implied volatilities of European options on a forward: of every row of --in, or of",
      "the one option that the values describe.",
      ""
    },
    footer = {
      "",
      "Columns read:  forward,strike,years,price,rate,right in any order; others are passed through.",
      "Columns added (those the input has already are replaced):",
      "  vol      decimal per square-root year: 0.18; empty (null) when there is a reason",
      "  reason   why the price has no volatility; empty (null) when it has one:",
      "           BELOW_INTRINSIC  the price is below the discounted intrinsic value",
      "           NO_TIME_VALUE    the price holds no time value above its own rounding",
      "           ABOVE_MAXIMUM    not below the discounted forward (call) or strike (put)",
      "           EXPIRED          years is zero: the option has settled",
      "           BAD_INPUT        a number is missing (empty or NaN) or impossible",
      "A cell with other text, or a right that is neither C nor P, ends the run with its line named.",
      "Exit codes: 0 done, 1 such a row or file, 2 wrong use."
    },
    sortOptions = false)
final class IvCommand implements Callable<Integer> {
  private final Streams streams;
  @Spec private CommandSpec spec;
  @Mixin private Tables tables;
  @Mixin private OptionValues values;

  @Option(
      names = "--price",
      paramLabel = "N",
      description = "Price of the option, index points, discounted.")
  private String price;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "This text.")
  private boolean help;

  IvCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    try (TableReader table = OptionInput.open(spec, tables, values, "price", price, streams)) {
      OptionBlocks.run(table, new Solving(), tables, streams);
    }
    return 0;
  }

  private static final class Solving implements OptionBlocks.Calculation {
    private final ChainVols solver = new ChainVols();
    private VolColumns vols;

    @Override
    public String given() {
      return "price";
    }

    @Override
    public String givenExpected() {
      return "a price in index points";
    }

    @Override
    public boolean answersMissing() {
      return true;
    }

    @Override
    public List<String> added() {
      return List.of("vol", "reason");
    }

    @Override
    public void compute(OptionBlocks block, int count) {
      if (vols == null) {
        vols = VolColumns.ofSize(block.options().size());
      }
      int missing = solver.solve(block.options(), block.given(), 0, count, vols);
      long reasons =
          Arrays.stream(vols.reason(), 0, count).filter(r -> r != VolReason.NONE).count();
      if (missing != reasons) {
        throw new IllegalStateException(missing + " vols are missing for " + reasons + " reasons");
      }
    }

    @Override
    public void write(int i, RowWriter out) {
      if (vols.reason()[i] == VolReason.NONE) {
        out.number(vols.vol()[i]).empty();
      } else {
        out.empty().text(vols.reason()[i].name());
      }
    }
  }
}
