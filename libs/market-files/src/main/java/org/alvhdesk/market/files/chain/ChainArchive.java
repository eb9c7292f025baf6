package org.alvhdesk.market.files.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alvhdesk.market.chain.OptionChain;
import org.alvhdesk.market.files.text.FileNames;
import org.alvhdesk.quant.calendar.TradingCalendar;

/**
 * The option chains stored in a directory and two levels below it, found by the date in a file's
 * name: that of the session, or of a day soon after it, when a file is fetched on a weekend or a
 * holiday. A file counts as a chain when its name says so ({@code chain}, {@code quotedata}, {@code
 * delayed_quotes}) and it can be read as one.
 */
public final class ChainArchive {
  private static final int LEVELS = 3;

  /** A file is fetched at most this many days after the session whose quotes it holds. */
  private static final int FETCHED_WITHIN_DAYS = 5;

  private static final Pattern CHAIN =
      Pattern.compile(".*(chain|quotedata|delayed_quotes).*\\.(csv|json)(\\.gz)?");

  private final List<Path> files;

  /** Session of the quotes, of the files that were read: none is read for a third time. */
  private final Map<Path, LocalDate> sessions = new ConcurrentHashMap<>();

  private ChainArchive(List<Path> files) {
    this.files = files;
  }

  /** Chains that stood within this time of each other are one look at the market. */
  private static final Duration ONE_MOMENT = Duration.ofMinutes(15);

  /**
   * What is stored of one session.
   *
   * @param moments by time; the chains quoted at or after the stock market's close are one of them
   * @param notes files that were not used and why, for people
   */
  public record Day(List<Moment> moments, List<String> notes) {
    public Day {
      moments = List.copyOf(moments);
      notes = List.copyOf(notes);
    }
  }

  /**
   * Chains quoted at about the same time, one of each underlying at most.
   *
   * @param spx the SPX chain with most usable quotes
   * @param vix the VIX chain with most usable quotes
   */
  public record Moment(Optional<OptionChain> spx, Optional<OptionChain> vix) {
    /** When the later of the chains stood. */
    public Instant asOf() {
      return Stream.of(spx, vix)
          .flatMap(Optional::stream)
          .map(c -> c.provenance().asOf().instant())
          .max(Comparator.naturalOrder())
          .orElseThrow();
    }
  }

  /** The chains below {@code root}; none when it is no directory. */
  public static ChainArchive in(Path root) {
    if (!Files.isDirectory(root)) {
      return new ChainArchive(List.of());
    }
    try (Stream<Path> walk = Files.walk(root, LEVELS)) {
      return new ChainArchive(
          walk.filter(p -> CHAIN.matcher(lowerName(p)).matches() && Files.isRegularFile(p))
              .sorted(Comparator.comparing(Path::toString))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + root, e);
    }
  }

  /** The chains whose quotes stood on {@code session}. */
  public Day on(LocalDate session) {
    List<String> notes = new ArrayList<>();
    List<OptionChain> chains = new ArrayList<>();
    for (Path file : files) {
      boolean elsewhere =
          Optional.ofNullable(sessions.get(file)).filter(d -> !d.equals(session)).isPresent();
      if (!elsewhere
          && FileNames.date(lowerName(file)).filter(d -> mayHold(session, d)).isPresent()) {
        read(file, session, notes).ifPresent(chains::add);
      }
    }
    chains.sort(Comparator.comparing(ChainArchive::quoted));
    List<Moment> moments = new ArrayList<>();
    Instant close = TradingCalendar.stockClose(session);
    for (int from = 0; from < chains.size(); ) {
      Instant first = quoted(chains.get(from));
      int to = from + 1;
      while (to < chains.size() && together(first, quoted(chains.get(to)), close)) {
        to++;
      }
      List<OptionChain> group = chains.subList(from, to);
      moments.add(new Moment(best(group, false, notes), best(group, true, notes)));
      from = to;
    }
    return new Day(moments, notes);
  }

  private static Instant quoted(OptionChain chain) {
    return chain.provenance().asOf().instant();
  }

  private static boolean together(Instant first, Instant later, Instant close) {
    return first.isBefore(close)
        ? later.isBefore(close) && !later.isAfter(first.plus(ONE_MOMENT))
        : true;
  }

  private static boolean mayHold(LocalDate session, LocalDate fetched) {
    return !fetched.isBefore(session) && !fetched.isAfter(session.plusDays(FETCHED_WITHIN_DAYS));
  }

  private Optional<OptionChain> read(Path file, LocalDate session, List<String> notes) {
    try {
      OptionChain chain = ChainFiles.read(file, ReadOptions.none());
      LocalDate quoted =
          chain.provenance().asOf().instant().atZone(TradingCalendar.NEW_YORK).toLocalDate();
      sessions.put(file, quoted);
      if (quoted.equals(session)) {
        return Optional.of(chain);
      }
      if (FileNames.date(lowerName(file)).filter(session::equals).isPresent()) {
        notes.add(file.getFileName() + " is not used: its quotes stood on " + quoted);
      }
    } catch (UnreadableChain e) {
      notes.add(file.getFileName() + " is not used: " + e.getMessage());
    }
    return Optional.empty();
  }

  private static Optional<OptionChain> best(
      List<OptionChain> chains, boolean vix, List<String> notes) {
    List<OptionChain> own = chains.stream().filter(c -> c.isVix() == vix).toList();
    Optional<OptionChain> best = own.stream().max(Comparator.comparingInt(c -> c.report().kept()));
    own.stream()
        .filter(c -> c != best.get())
        .map(
            c ->
                c.provenance().file()
                    + " is not used: another chain of that time holds more quotes")
        .forEach(notes::add);
    return best;
  }

  private static String lowerName(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT);
  }
}
