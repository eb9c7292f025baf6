package org.alvhdesk.market.files.chain;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alvhdesk.market.chain.ChainCleaner;
import org.alvhdesk.market.chain.FileTime;
import org.alvhdesk.market.chain.OptionChain;
import org.alvhdesk.market.chain.ParsedChain;
import org.alvhdesk.market.files.text.CsvRows;
import org.alvhdesk.market.files.text.FileNames;
import org.alvhdesk.market.files.text.Jsons;
import org.alvhdesk.market.files.text.SourceFile;
import org.alvhdesk.market.files.text.UnreadableText;

/** Reads a provider's chain file, plain or gzip; its content says which shape it has. */
public final class ChainFiles {
  private static final List<CsvFormat> CSV =
      List.of(new QuoteTableCsv(), new SingleExpiryCsv(), new LongTableCsv());
  private static final List<JsonFormat> JSON =
      List.of(new CboeDelayedJson(), new BarchartJson(), new BrokerJson());

  private ChainFiles() {}

  /**
   * The cleaned chain in {@code file}.
   *
   * @throws UnreadableChain when it does not exist, has no known shape or holds no option; the
   *     message says what is understood
   */
  public static OptionChain read(Path file, ReadOptions options) {
    SourceFile source;
    Optional<ChainCleaner.Cleaned> chain;
    try {
      source = SourceFile.read(file);
      chain =
          source.looksLikeJson()
              ? json(source, Jsons.tree(source), file.toString(), options)
              : csv(source, CsvRows.of(source), file.toString(), options);
    } catch (UnreadableText e) {
      throw new UnreadableChain(e.getMessage(), e);
    }
    return chain
        .map(ChainCleaner.Cleaned::chain)
        .orElseThrow(
            () ->
                new UnreadableChain(
                    source.name()
                        + " is no option chain in a known shape; it begins with '"
                        + source.beginning()
                        + "'. Understood: "
                        + understood()));
  }

  /**
   * The cleaned chain in a table, empty when it is of no known shape.
   *
   * @param rows of {@code source}
   * @param file as the chain's provenance shall name it
   * @throws UnreadableChain when it has the shape of a chain but holds no option
   */
  public static Optional<ChainCleaner.Cleaned> csv(
      SourceFile source, List<CsvRecord> rows, String file, ReadOptions options) {
    return CSV.stream()
        .map(f -> f.parse(source, rows, options))
        .flatMap(Optional::stream)
        .findFirst()
        .map(parsed -> clean(parsed, source, file, options));
  }

  /** As {@link #csv} for a JSON document, {@code root} being its tree. */
  public static Optional<ChainCleaner.Cleaned> json(
      SourceFile source, JsonNode root, String file, ReadOptions options) {
    return JSON.stream()
        .map(f -> f.parse(root))
        .flatMap(Optional::stream)
        .findFirst()
        .map(parsed -> clean(parsed, source, file, options));
  }

  private static ChainCleaner.Cleaned clean(
      ParsedChain parsed, SourceFile source, String file, ReadOptions options) {
    if (parsed.quotes().isEmpty()) {
      throw new UnreadableChain(
          file + " looks like a " + parsed.provider() + " but holds no readable option");
    }
    try {
      return ChainCleaner.judged(
          dated(parsed, source.name()), file, source.sha256(), options.asOf());
    } catch (IllegalArgumentException e) {
      throw new UnreadableChain(file + ": " + e.getMessage(), e);
    }
  }

  /** A date in the file's name stands in for a content that has none. */
  private static ParsedChain dated(ParsedChain chain, String name) {
    Optional<LocalDate> date = FileNames.date(name);
    if (!(chain.time() instanceof FileTime.Unknown) || date.isEmpty()) {
      return chain;
    }
    return new ParsedChain(
        chain.provider(),
        new FileTime.NameOnly(date.get()),
        chain.statedSpotPoints(),
        chain.quotes(),
        chain.unreadable());
  }

  /** The shapes that can be read, in words. */
  public static String understood() {
    return Stream.concat(
            CSV.stream().map(CsvFormat::describes), JSON.stream().map(JsonFormat::describes))
        .collect(Collectors.joining("; "));
  }
}
