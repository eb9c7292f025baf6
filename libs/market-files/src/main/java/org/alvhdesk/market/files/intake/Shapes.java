package org.alvhdesk.market.files.intake;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alvhdesk.market.files.index.BarsCsv;
import org.alvhdesk.market.files.index.IndexColumnsCsv;
import org.alvhdesk.market.files.shape.CsvShape;
import org.alvhdesk.market.files.shape.JsonShape;

/** Every shape beside option chains, the more particular before the more general. */
final class Shapes {
  static final List<CsvShape> CSV = List.of(new IndexColumnsCsv(), new BarsCsv());
  static final List<JsonShape> JSON = List.of();

  private Shapes() {}

  static String understood() {
    return Stream.concat(
            CSV.stream().map(CsvShape::describes), JSON.stream().map(JsonShape::describes))
        .collect(Collectors.joining("; "));
  }
}
