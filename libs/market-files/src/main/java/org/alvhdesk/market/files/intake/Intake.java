package org.alvhdesk.market.files.intake;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.market.chain.ChainCleaner;
import org.alvhdesk.market.chain.OptionChain;
import org.alvhdesk.market.files.chain.ChainFiles;
import org.alvhdesk.market.files.chain.UnreadableChain;
import org.alvhdesk.market.files.shape.CsvFile;
import org.alvhdesk.market.files.shape.CsvShape;
import org.alvhdesk.market.files.shape.Findings;
import org.alvhdesk.market.files.shape.Hints;
import org.alvhdesk.market.files.shape.JsonShape;
import org.alvhdesk.market.files.shape.Unclear;
import org.alvhdesk.market.files.text.CsvRows;
import org.alvhdesk.market.files.text.Jsons;
import org.alvhdesk.market.files.text.SourceFile;
import org.alvhdesk.market.files.text.UnreadableText;
import org.alvhdesk.market.intake.FileReading;

/** Reads any file that a provider publishes; its content says which shape it has. */
public final class Intake {
  /** A file that is larger, or unpacks to more, is refused. */
  public static final int MAX_BYTES = SourceFile.MAX_BYTES;

  private Intake() {}

  /**
   * What a file says.
   *
   * @param fileName its name without directory; asked only where the content is silent, such as for
   *     the symbol of a Yahoo download
   * @param content its bytes, plain or gzip
   * @throws UnreadableFile when it has no known shape, is damaged or too large
   */
  public static FileReading read(String fileName, byte[] content, IntakeOptions options) {
    try {
      SourceFile file = SourceFile.of(fileName, content);
      Hints hints = new Hints(fileName, options.symbol());
      Optional<Findings> found =
          file.looksLikeJson() && options.columns().isEmpty()
              ? json(file, hints, options)
              : csv(file, hints, options);
      return found.map(f -> f.of(fileName, file.sha256())).orElseThrow(() -> unknown(file));
    } catch (UnreadableText | UnreadableChain e) {
      throw new UnreadableFile(e.getMessage(), e);
    } catch (Unclear e) {
      throw new UnreadableFile(fileName + ": " + e.getMessage(), e);
    }
  }

  /** The shapes that can be read, in words. */
  public static String understood() {
    return Shapes.understood() + "; " + ChainFiles.understood();
  }

  private static UnreadableFile unknown(SourceFile file) {
    return new UnreadableFile(
        file.name()
            + " has no known shape; it begins with '"
            + file.beginning()
            + "'. Understood: "
            + understood());
  }

  private static Optional<Findings> csv(SourceFile file, Hints hints, IntakeOptions options) {
    List<CsvRecord> rows = CsvRows.of(file);
    CsvFile csv = new CsvFile(hints, rows);
    if (options.columns().isPresent()) {
      return Optional.of(MappedCsv.read(csv, options.columns().get()));
    }
    for (CsvShape shape : Shapes.CSV) {
      Optional<Findings> found = shape.read(csv);
      if (found.isPresent()) {
        return found;
      }
    }
    return ChainFiles.csv(file, rows, file.name(), options.chain()).map(Intake::of);
  }

  private static Optional<Findings> json(SourceFile file, Hints hints, IntakeOptions options) {
    JsonNode root = Jsons.tree(file);
    for (JsonShape shape : Shapes.JSON) {
      Optional<Findings> found = shape.read(hints, root);
      if (found.isPresent()) {
        return found;
      }
    }
    return ChainFiles.json(file, root, file.name(), options.chain()).map(Intake::of);
  }

  private static Findings of(ChainCleaner.Cleaned cleaned) {
    OptionChain chain = cleaned.chain();
    Findings found =
        new Findings(
            ChainSource.of(chain.provenance().provider()),
            (chain.isVix() ? "VIX" : "SPX")
                + " option chain, "
                + chain.provenance().provider()
                + ", quoted "
                + chain.provenance().asOf().instant());
    found.read(chain.report().kept() + (long) chain.report().rejectedTotal());
    cleaned
        .rejected()
        .forEach(
            r -> found.reject(r.line(), r.fault().code(), r.option() + ": " + r.fault().text()));
    chain.flags().forEach(f -> found.note(f.code() + ": " + f.text()));
    found.chain(chain);
    return found;
  }
}
