package org.alvhdesk.market.files.positions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a broker's file must say of a position, and the headers brokers write over it. Headers are
 * compared without case and without anything but letters and digits: {@code Avg. Price} is {@code
 * avgprice}.
 */
enum PositionColumn {
  SYMBOL("symbol", "occsymbol", "optionsymbol", "contract", "instrument"),
  QUANTITY("quantity", "qty", "position", "contracts"),
  /** Points per option. A cost per contract is 100 times as much and is not taken for it. */
  AVERAGE_PRICE(
      "averageprice", "avgprice", "averageopenprice", "avgopenprice", "openprice", "tradeprice"),
  GROUP("group", "combo", "strategy", "tag");

  private final List<String> headers;

  PositionColumn(String... headers) {
    this.headers = List.of(headers);
  }

  /**
   * Where it is among {@code columns}, from 0.
   *
   * @throws PositionFileProblem when two columns are called so
   */
  Optional<Integer> find(String file, List<String> columns) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      if (headers.contains(bare(columns.get(i)))) {
        found.add(i);
      }
    }
    if (found.size() > 1) {
      throw new PositionFileProblem(
          file
              + " has more than one column for the "
              + words()
              + ": "
              + String.join(", ", found.stream().map(columns::get).toList())
              + "; keep one of them");
    }
    return found.stream().findFirst();
  }

  /**
   * The same of a column that must be there.
   *
   * @throws PositionFileProblem when it is missing; says how it may be called
   */
  int require(String file, List<String> columns) {
    return find(file, columns)
        .orElseThrow(
            () ->
                new PositionFileProblem(
                    file
                        + " has no column for the "
                        + words()
                        + "; call it one of "
                        + String.join(", ", headers)
                        + ". Its first line has: "
                        + String.join(",", columns)));
  }

  private String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String bare(String header) {
    return header.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
