package org.alvhdesk.market.files.chain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
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
import org.alvhdesk.quant.calendar.OutsideCalendar;

/** Reads a provider's chain file, plain or gzip; its content says which shape it has. */
public final class ChainFiles {
  private static final List<CsvFormat> CSV =
      List.of(new QuoteTableCsv(), new SingleExpiryCsv(), new LongTableCsv());
  private static final List<JsonFormat> JSON =
      List.of(new CboeDelayedJson(), new BarchartJson(), new BrokerJson());
  private static final ObjectMapper MAPPER = JsonMapper.builder().build();
  private static final int SHOWN = 80;

  private ChainFiles() {}

  /**
   * The cleaned chain in {@code file}.
   *
   * @throws UnreadableChain when it does not exist, has no known shape or holds no option; the
   *     message says what is understood
   */
  public static OptionChain read(Path file, ReadOptions options) {
    SourceFile source = SourceFile.read(file);
    ParsedChain parsed = parse(source, options);
    if (parsed.quotes().isEmpty()) {
      throw new UnreadableChain(
          file + " looks like a " + parsed.provider() + " but holds no readable option");
    }
    try {
      return ChainCleaner.clean(
          dated(parsed, source.name()), file.toString(), source.sha256(), options.asOf());
    } catch (OutsideCalendar e) {
      throw new UnreadableChain(file + ": " + e.getMessage(), e);
    }
  }

  private static ParsedChain parse(SourceFile source, ReadOptions options) {
    String text = source.text().stripLeading();
    Optional<ParsedChain> parsed =
        text.startsWith("{") || text.startsWith("[") ? json(source) : csv(source, options);
    return parsed.orElseThrow(
        () ->
            new UnreadableChain(
                source.name()
                    + " is no option chain in a known shape; it begins with '"
                    + text.lines().findFirst().map(ChainFiles::shown).orElse("")
                    + "'. Understood: "
                    + understood()));
  }

  private static Optional<ParsedChain> csv(SourceFile source, ReadOptions options) {
    List<CsvRecord> rows = CsvRows.of(source);
    return CSV.stream()
        .map(f -> f.parse(source, rows, options))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<ParsedChain> json(SourceFile source) {
    try {
      JsonNode root = MAPPER.readTree(source.text());
      return JSON.stream().map(f -> f.parse(root)).flatMap(Optional::stream).findFirst();
    } catch (JsonProcessingException e) {
      throw new UnreadableChain(
          source.name() + " begins like JSON but is not: " + e.getOriginalMessage(), e);
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

  private static String shown(String line) {
    return line.length() > SHOWN ? line.substring(0, SHOWN) + "..." : line;
  }
}
