package org.alvhdesk.market.files.shape;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;

/**
 * A text of rows and cells.
 *
 * @param hints what is known beside the content
 * @param rows every row, header and disclaimers included, empty ones not
 */
public record CsvFile(Hints hints, List<CsvRecord> rows) {}
