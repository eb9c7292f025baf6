package org.alvhdesk.cli.decide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.alvhdesk.cli.DataProblem;
import org.alvhdesk.cli.Streams;
import org.alvhdesk.cli.book.BookFile;
import org.alvhdesk.cli.table.Output;
import org.alvhdesk.cli.table.RecordJson;
import org.alvhdesk.cli.table.TableReader;
import org.alvhdesk.strategy.capital.FigureRules;
import org.alvhdesk.strategy.condor.desk.CondorRules;
import org.alvhdesk.strategy.desk.DeskDecision;
import org.alvhdesk.strategy.desk.DeskSituation;
import org.alvhdesk.strategy.hedge.LayerPlan;
import org.alvhdesk.strategy.hedgedesk.HedgeModifiers;
import org.alvhdesk.strategy.hedgedesk.HedgeRules;
import org.alvhdesk.strategy.joint.DriftLink;
import org.alvhdesk.strategy.joint.history.DriftBetas;
import org.alvhdesk.strategy.joint.history.ShockWindow;
import org.alvhdesk.strategy.ledger.LimitShares;
import org.alvhdesk.strategy.ledger.OpeningBook;
import org.alvhdesk.strategy.opening.PlacedBook;
import org.alvhdesk.strategy.rules.Capital;
import org.alvhdesk.strategy.rules.HedgeLayer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./alvh decide}: market, signals, ladder, hedge, traces, scenarios, cost, margin. */
@Command(
    name = "decide",
    description = {
      "The whole decision of one day, without any service: market state, signals, condor ladder,",
      "hedge target against held, every rule looked at, scenarios, cost and margin. The same files",
      "and options give the same bytes.",
      ""
    },
    footer = {
      "",
      "A stored chain of the day drives the quotes; without one a model stands in and says MODEL.",
      "Exit codes: 0 done, 1 the files cannot be used, 2 wrong use."
    },
    sortOptions = false)
public final class DecideCommand implements Callable<Integer> {
  /** Layers without a VIX option: futures, options on SPX, shares. */
  private static final Set<HedgeLayer> OTHER_CONTRACTS =
      EnumSet.of(HedgeLayer.FUTURES, HedgeLayer.PUTS, HedgeLayer.ETP);

  /** Nothing smaller trades one contract, nothing larger is a desk's. */
  private static final BigDecimal LEAST_NAV = new BigDecimal("1000");

  private static final BigDecimal MOST_NAV = new BigDecimal("1000000000000");

  /** Which drift betas revalue the book. */
  enum Betas {
    METHODOLOGY,
    MEASURED
  }

  /**
   * What is written as JSON.
   *
   * @param notes what is missing, deduced or a model's
   * @param measuredBetas of the year before the day, with R2
   * @param decision what the rules want
   */
  record Written(List<String> notes, DriftBetas measuredBetas, DeskDecision decision) {}

  private final Streams streams;
  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "Files in the providers' formats: SPX, VIX, VX; chains and the rest if there.")
  private Path data;

  @Option(
      names = "--rules",
      split = ",",
      defaultValue = "LAYERED-002,FOUR42-004",
      paramLabel = "CONDOR,HEDGE",
      description =
          "Rule sets or files of them; default ${DEFAULT-VALUE}. ./alvh rules list shows all.")
  private List<String> rules;

  @Option(names = "--date", required = true, paramLabel = "D", description = "The session.")
  private LocalDate date;

  @Option(
      names = "--book",
      paramLabel = "FILE",
      description = "A broker's positions as CSV; ./alvh book --help tells the columns.")
  private Path book;

  @Option(
      names = "--nav",
      defaultValue = "750000",
      paramLabel = "USD",
      description = "Net asset value that sizes follow from; default ${DEFAULT-VALUE}.")
  private BigDecimal nav;

  @Option(
      names = "--betas",
      defaultValue = "METHODOLOGY",
      description = "Drift betas: methodology (default, as services use) or measured.")
  private Betas betas;

  @Option(
      names = "--shock",
      split = ",",
      paramLabel = "FROM:TO",
      description = {
        "A window of the stored closes as a shock beside the named ones, such as",
        "2020-02-21:2020-03-16; may be given several times, and may lie after the day."
      })
  private List<String> shocks = List.of();

  @Option(
      names = "--json",
      arity = "0..1",
      fallbackValue = "-",
      paramLabel = "FILE",
      description = "All of it as JSON, to FILE beside the text, or alone to stdout (-).")
  private String json;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "This text.")
  private boolean help;

  private DecideCommand(Streams streams) {
    this.streams = streams;
  }

  /** The command on {@code streams}. */
  public static CommandLine commandLine(Streams streams) {
    return new CommandLine(new DecideCommand(streams));
  }

  @Override
  public Integer call() {
    if (rules.size() != 2) {
      throw wrong("--rules needs a condor and a hedge set such as LAYERED-002,FOUR42-004");
    }
    if (nav.signum() <= 0) {
      throw wrong("--nav must be above 0 US dollars, was " + nav);
    }
    if (nav.compareTo(LEAST_NAV) < 0 || nav.compareTo(MOST_NAV) > 0) {
      throw wrong(
          "--nav must be from " + LEAST_NAV + " to " + MOST_NAV.toPlainString() + " US dollars");
    }
    NamedRules named;
    CondorRules condorRules;
    HedgeRules hedgeRules;
    Optional<HedgeModifiers> modifiers;
    try {
      named = NamedRules.of(rules.getFirst().strip(), rules.getLast().strip());
      condorRules = named.library().condorRules(named.condor());
      hedgeRules = named.library().hedgeRules(named.hedge());
      modifiers = named.library().hedgeModifiers(named.condor());
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage());
    }
    int window = FigureRules.of(List.of(condorRules.set(), hedgeRules.set())).betaWindow().whole();
    Day day = Day.read(data, date, window);
    Capital capital = condorRules.capital(nav);
    DriftLink link = link(day);
    List<ShockWindow> windows = Shocks.of(data, shocks, this::wrong);
    DeskSituation empty = day.situation(capital, HeldBook.empty(), link, windows);
    HeldBook held =
        book == null
            ? HeldBook.empty()
            : held(BookFile.read(book), condorRules, rungs(hedgeRules, condorRules, empty), empty);
    DeskDecision decision =
        DeskDecision.decide(
            condorRules,
            hedgeRules,
            modifiers,
            day.situation(capital, held, link, windows),
            LimitShares.DEFAULT);
    write(new Written(notes(named, day, held), day.betas(), decision));
    return 0;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private DriftLink link(Day day) {
    if (betas == Betas.METHODOLOGY) {
      return DriftLink.METHODOLOGY;
    }
    return switch (DriftLink.of(day.betas())) {
      case DriftLink.Linked linked -> linked.link();
      case DriftLink.NoData(String reason) ->
          throw new DataProblem("betas cannot be measured: " + reason + "; leave --betas out");
    };
  }

  /**
   * The layers that hold VIX options, with the days they would buy today; where the rules buy
   * nothing today, the layers alone.
   */
  private static List<PlacedBook.Rung> rungs(
      HedgeRules hedgeRules, CondorRules condorRules, DeskSituation empty) {
    List<LayerPlan> plans =
        DeskDecision.openingLayers(condorRules, hedgeRules, empty).stream()
            .filter(p -> !OTHER_CONTRACTS.contains(p.layer()))
            .toList();
    List<LayerPlan> bought = plans.stream().filter(p -> p.contract().isPresent()).toList();
    return (bought.isEmpty() ? plans : bought)
        .stream().map(p -> new PlacedBook.Rung(p.layer(), p.dte())).toList();
  }

  private static HeldBook held(
      OpeningBook opening, CondorRules rules, List<PlacedBook.Rung> rungs, DeskSituation at) {
    return HeldBook.of(
        opening,
        new PlacedBook.Places(rules.plan(), rungs, at.session(), at.marketTime(), "book/"));
  }

  private static List<String> notes(NamedRules rules, Day day, HeldBook held) {
    return Stream.of(rules.notes(), day.notes(), held.notes()).flatMap(List::stream).toList();
  }

  private void write(Written written) {
    boolean onlyJson = TableReader.STANDARD.equals(json);
    if (json != null) {
      try (Output output = Output.to(json, streams.out())) {
        RecordJson.write(output.stream(), written);
        output.commit();
      }
    }
    if (!onlyJson) {
      StringBuilder text = new StringBuilder();
      DecisionText.lines(written).forEach(line -> text.append(line).append('\n'));
      try {
        streams.out().write(text.toString().getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
