package org.alvhdesk.market.files.chain;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.market.chain.ParsedChain;
import org.alvhdesk.market.files.text.SourceFile;

/** One shape of CSV. */
interface CsvFormat {
  /** The shape in a few words, for error messages. */
  String describes();

  /** The chain, or empty when the rows are not of this shape. */
  Optional<ParsedChain> parse(SourceFile file, List<CsvRecord> rows, ReadOptions options);
}
