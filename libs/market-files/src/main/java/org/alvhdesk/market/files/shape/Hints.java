package org.alvhdesk.market.files.shape;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is known of a file beside its content; asked only where the content is silent.
 *
 * @param name last part of its path
 * @param symbol index, fund or series it is about, if the caller said so
 */
public record Hints(String name, Optional<String> symbol) {
  /** The name in lower case without {@code .csv}, {@code .json}, {@code .gz}. */
  public String stem() {
    return name.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "").replaceFirst("\\.\\w+$", "");
  }

  /** The words of the name in upper case: {@code fred_DTB3_daily.csv} has FRED, DTB3, DAILY. */
  public List<String> words() {
    return List.of(stem().replace("%5e", "").toUpperCase(Locale.ROOT).split("[^A-Z0-9]+"));
  }
}
