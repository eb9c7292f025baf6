package org.alvhdesk.cli.quant;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.alvhdesk.cli.DataProblem;
import org.alvhdesk.cli.Streams;
import org.alvhdesk.cli.table.Output;
import org.alvhdesk.cli.table.TableReader;
import org.alvhdesk.market.chain.OptionChain;
import org.alvhdesk.market.files.chain.ChainFiles;
import org.alvhdesk.market.files.chain.ReadOptions;
import org.alvhdesk.market.files.chain.UnreadableChain;
import org.alvhdesk.quant.calendar.TradingCalendar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./alvh quant vix}: the VIX calculation on bare quotes or on a provider's chain file. */
@Command(
    name = "vix",
    sortOptions = false,
    description = {
      "The VIX calculation of the Cboe methodology, from bare quotes (--quotes) or from a provider's"
          + " chain file (--chain).",
      "",
      "Rates are continuously compounded decimals a year: 0.0005 is 0.05 %%. Prices, strikes and"
          + " forwards are index points, variances annualised decimals, index levels volatility"
          + " points. K0 is the highest strike at or below the forward."
    },
    footer = {
      "",
      "CSV output is several tables with an empty line between them, each with its header.",
      "  --quotes: contributions (term,strike,type,mid,dk,contribution); terms; index; kept and"
          + " rejected quotes.",
      "  --chain: indices, or why there is none; kept and rejected quotes; expiries with the forward"
          + " of the VIX method and of the parity regression; terms and contributions of VIX (of"
          + " VVIX for VIX options).",
      "--json holds all of it in one object: vix, vixRounded, terms[].contributions[], rejected..."
    })
final class VixCommand implements Callable<Integer> {
  private static final double VIX_TARGET_MINUTES = 43_200;

  private final Streams streams;
  @Spec private CommandSpec spec;

  @Option(
      names = "--quotes",
      paramLabel = "FILE",
      description =
          "CSV with term,strike,call_bid,call_ask,put_bid,put_ask and two terms (near and next, near"
              + " and far, 1 and 2); - is stdin. Empty bid and ask: not listed.")
  private String quotes;

  @Option(names = "--minutes1", paramLabel = "N", description = "Minutes to settlement, near term.")
  private Double minutes1;

  @Option(names = "--minutes2", paramLabel = "N", description = "The same for the next term.")
  private Double minutes2;

  @Option(
      names = "--rate1",
      paramLabel = "R",
      description = "Rate to the near settlement, 0.0005 = 0.05 %%.")
  private Double rate1;

  @Option(names = "--rate2", paramLabel = "R", description = "The same for the next term.")
  private Double rate2;

  @Option(
      names = "--target-minutes",
      paramLabel = "N",
      description = "Constant maturity for --quotes; default 43200, 30 days.")
  private Double targetMinutes;

  @Option(
      names = "--chain",
      paramLabel = "FILE",
      description = "A provider's chain file, plain or gzip; recognised by its content.")
  private String chain;

  @Option(
      names = "--rate",
      paramLabel = "R",
      description = "Rate for all expiries of --chain, 0.0005 = 0.05 %%.")
  private Double rate;

  @Option(
      names = "--as-of",
      paramLabel = "T",
      description =
          "When the quotes stood, if not as the file says: 2024-01-05T21:15:00Z, with an offset, as"
              + " New York time (2024-01-05T16:15), or a day for its close.")
  private String asOf;

  @Option(
      names = "--expiry",
      paramLabel = "D",
      description = "Expiry of a chain file that holds one and does not name it.")
  private LocalDate expiry;

  @Option(
      names = "--snapshot",
      paramLabel = "WHEN",
      defaultValue = "EOD",
      description = "Of Cboe end-of-day files: EOD (the close, default) or AT_1545.")
  private ReadOptions.Snapshot snapshot;

  @Option(names = "--json", description = "One JSON object instead of CSV tables.")
  private boolean json;

  @Option(
      names = "--out",
      defaultValue = TableReader.STANDARD,
      paramLabel = "FILE",
      description = "Where the result goes; default stdout (-).")
  private String out;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "This text.")
  private boolean help;

  VixCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    if ((quotes == null) == (chain == null)) {
      throw wrongUse("give either --quotes FILE or --chain FILE");
    }
    return quotes != null ? ofQuotes() : ofChain();
  }

  private Integer ofQuotes() {
    if (minutes1 == null || minutes2 == null || rate1 == null || rate2 == null) {
      throw wrongUse("--quotes needs --minutes1, --minutes2, --rate1 and --rate2");
    }
    if (rate != null || asOf != null || expiry != null) {
      throw wrongUse("--rate, --as-of and --expiry belong to --chain");
    }
    double target = targetMinutes == null ? VIX_TARGET_MINUTES : targetMinutes;
    positive("--minutes1", minutes1);
    positive("--minutes2", minutes2);
    positive("--target-minutes", target);
    finite("--rate1", rate1);
    finite("--rate2", rate2);
    VixOfQuotes result =
        VixOfQuotes.of(
            QuoteSheet.read(quotes, streams.in()), minutes1, minutes2, rate1, rate2, target);
    try (Output output = Output.to(out, streams.out())) {
      if (json) {
        result.writeJson(output.stream());
      } else {
        result.writeCsv(output.stream());
      }
      output.commit();
    }
    return 0;
  }

  private Integer ofChain() {
    if (rate == null) {
      throw wrongUse("--chain needs --rate");
    }
    if (minutes1 != null
        || minutes2 != null
        || rate1 != null
        || rate2 != null
        || targetMinutes != null) {
      throw wrongUse(
          "--minutes1, --minutes2, --rate1, --rate2 and --target-minutes belong to --quotes");
    }
    finite("--rate", rate);
    OptionChain read = read();
    note(read);
    VixOfChain result = new VixOfChain(read, rate);
    try (Output output = Output.to(out, streams.out())) {
      if (json) {
        result.writeJson(output.stream());
      } else {
        result.writeCsv(output.stream());
      }
      output.commit();
    }
    return 0;
  }

  private OptionChain read() {
    ReadOptions options =
        new ReadOptions(
            Optional.ofNullable(asOf).map(this::instant), Optional.ofNullable(expiry), snapshot);
    try {
      return ChainFiles.read(Path.of(chain), options);
    } catch (UnreadableChain e) {
      throw new DataProblem(e.getMessage(), e);
    }
  }

  private void note(OptionChain read) {
    var p = read.provenance();
    streams
        .err()
        .println(
            "alvh: "
                + p.provider()
                + ", quotes of "
                + p.asOf().instant().atZone(TradingCalendar.NEW_YORK).toLocalDateTime()
                + " New York: "
                + p.asOf().note());
    read.flags().forEach(f -> streams.err().println("alvh: " + f.code() + ": " + f.text()));
    read.report()
        .examples()
        .values()
        .forEach(some -> streams.err().println("alvh: rejected, for example " + some.getFirst()));
  }

  private Instant instant(String text) {
    try {
      if (text.length() == 10) {
        return TradingCalendar.optionsClose(LocalDate.parse(text));
      }
      if (text.endsWith("Z")) {
        return Instant.parse(text);
      }
      boolean offset = text.length() > 11 && text.substring(11).matches(".*[+-].*");
      return offset
          ? OffsetDateTime.parse(text).toInstant()
          : LocalDateTime.parse(text).atZone(TradingCalendar.NEW_YORK).toInstant();
    } catch (DateTimeException e) {
      throw wrongUse(
          "--as-of "
              + text
              + " is no moment: write 2024-01-05T21:15:00Z, 2024-01-05T16:15 (New York) or a day");
    } catch (IllegalArgumentException e) {
      throw wrongUse("--as-of " + text + ": " + e.getMessage());
    }
  }

  private void positive(String name, double value) {
    if (!(value > 0) || value == Double.POSITIVE_INFINITY) {
      throw wrongUse(name + " must be a number of minutes above 0, not " + value);
    }
  }

  private void finite(String name, double value) {
    if (!(Math.abs(value) < 1)) {
      throw wrongUse(name + " is a decimal a year (0.05 is 5 %), between -1 and 1, not " + value);
    }
  }

  private ParameterException wrongUse(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
