package org.alvhdesk.market.files.chain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The moment in the header of a quote table. The page writes it in the language and the time zone
 * of the browser that fetched it, so months are looked up in many languages and the zone is part of
 * the text: {@code 23 de marzo de 2022, 10:11 GMT-4}, {@code 9 декабря 2023 г. в 13:49 GMT-5},
 * {@code Jun 27 2020 @ 05:39 ET}, {@code 2023年12月9日 13:49 GMT-5}.
 */
final class HeaderTime {
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?!\\d)");
  private static final Pattern TIME =
      Pattern.compile("(?<!\\d)(\\d{1,2})[:.h時时시点] ?(\\d{2})(?:[:.分분](\\d{2}))?");
  private static final Pattern DAY = Pattern.compile("(?<!\\d)(\\d{1,2})(?!\\d)");
  private static final Pattern CJK_MONTH =
      Pattern.compile("[年년]\\s*(\\d{1,2})\\s*[月월]\\s*(\\d{1,2})\\s*[日일]");
  private static final Pattern NUMERIC =
      Pattern.compile("(?<!\\d)(\\d{1,2})([./-])(\\d{1,2})\\2((?:19|20)\\d{2})(?!\\d)");
  private static final Pattern ISO =
      Pattern.compile("((?:19|20)\\d{2})-(\\d{2})-(\\d{2})[T ](\\d{2}):(\\d{2})(?::(\\d{2}))?");
  private static final Pattern OFFSET =
      Pattern.compile("(?:GMT|UTC) ?([+\\-−–]) ?(\\d{1,2})(?::?(\\d{2}))?");
  private static final Pattern PM = Pattern.compile("(?<!\\p{L})p\\.? ?m\\.?(?!\\p{L})|下午|午後|오후");
  private static final Pattern AM = Pattern.compile("(?<!\\p{L})a\\.? ?m\\.?(?!\\p{L})|上午|午前|오전");
  private static final List<String> LANGUAGES =
      List.of(
          "en", "es", "ru", "de", "fr", "it", "pt", "nl", "pl", "sv", "da", "nb", "fi", "cs", "sk",
          "hu", "ro", "bg", "uk", "tr", "el", "hr", "sl", "et", "lv", "lt", "id", "vi", "he", "ar");
  private static final Map<String, String> ZONES =
      Map.ofEntries(
          Map.entry("ET", "America/New_York"),
          Map.entry("EST", "America/New_York"),
          Map.entry("EDT", "America/New_York"),
          Map.entry("CT", "America/Chicago"),
          Map.entry("CST", "America/Chicago"),
          Map.entry("CDT", "America/Chicago"),
          Map.entry("MT", "America/Denver"),
          Map.entry("MST", "America/Denver"),
          Map.entry("MDT", "America/Denver"),
          Map.entry("PT", "America/Los_Angeles"),
          Map.entry("PST", "America/Los_Angeles"),
          Map.entry("PDT", "America/Los_Angeles"),
          Map.entry("GMT", "Z"),
          Map.entry("UTC", "Z"),
          Map.entry("BST", "Europe/London"),
          Map.entry("WET", "Europe/Lisbon"),
          Map.entry("WEST", "Europe/Lisbon"),
          Map.entry("CET", "Europe/Paris"),
          Map.entry("CEST", "Europe/Paris"),
          Map.entry("MEZ", "Europe/Berlin"),
          Map.entry("MESZ", "Europe/Berlin"),
          Map.entry("EET", "Europe/Helsinki"),
          Map.entry("EEST", "Europe/Helsinki"),
          Map.entry("MSK", "Europe/Moscow"),
          Map.entry("МСК", "Europe/Moscow"),
          Map.entry("JST", "Asia/Tokyo"),
          Map.entry("HKT", "Asia/Hong_Kong"),
          Map.entry("IST", "Asia/Kolkata"));

  private static final class Months {
    static final Map<String, Integer> BY_NAME = new HashMap<>();

    static {
      for (String language : LANGUAGES) {
        Locale locale = Locale.of(language);
        for (Month month : Month.values()) {
          for (TextStyle style :
              List.of(
                  TextStyle.FULL,
                  TextStyle.FULL_STANDALONE,
                  TextStyle.SHORT,
                  TextStyle.SHORT_STANDALONE)) {
            String name = word(month.getDisplayName(style, locale));
            if (name.length() > 2 && !Character.isDigit(name.charAt(0))) {
              BY_NAME.putIfAbsent(name, month.getValue());
            }
          }
        }
      }
    }

    private Months() {}
  }

  private HeaderTime() {}

  /** The instant {@code text} names; empty when it names none. */
  static Optional<Instant> parse(String text) {
    String plain = plainDigits(text);
    try {
      return date(plain)
          .flatMap(day -> time(plain, day))
          .map(t -> t.atZone(zone(plain)).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<int[]> date(String text) {
    Matcher iso = ISO.matcher(text);
    if (iso.find()) {
      return Optional.of(new int[] {number(iso, 1), number(iso, 2), number(iso, 3)});
    }
    Matcher numeric = NUMERIC.matcher(text);
    if (numeric.find()) {
      boolean monthFirst = numeric.group(2).equals("/") && number(numeric, 1) <= 12;
      return Optional.of(
          new int[] {
            number(numeric, 4),
            number(numeric, monthFirst ? 1 : 3),
            number(numeric, monthFirst ? 3 : 1)
          });
    }
    Matcher year = YEAR.matcher(text);
    if (!year.find()) {
      return Optional.empty();
    }
    Matcher cjk = CJK_MONTH.matcher(text);
    if (cjk.find()) {
      return Optional.of(new int[] {number(year, 1), number(cjk, 1), number(cjk, 2)});
    }
    Optional<Integer> month = month(text);
    String rest = TIME.matcher(text.replace(year.group(1), " ")).replaceAll(" ");
    Matcher day = DAY.matcher(OFFSET.matcher(rest).replaceAll(" "));
    if (month.isEmpty() || !day.find()) {
      return Optional.empty();
    }
    return Optional.of(new int[] {number(year, 1), month.get(), number(day, 1)});
  }

  private static Optional<Integer> month(String text) {
    List<String> words = new ArrayList<>();
    Matcher m = Pattern.compile("[\\p{L}\\p{M}]+").matcher(text);
    while (m.find()) {
      words.add(word(m.group()));
    }
    return words.stream().filter(Months.BY_NAME::containsKey).map(Months.BY_NAME::get).findFirst();
  }

  private static Optional<LocalDateTime> time(String text, int[] day) {
    String clock = NUMERIC.matcher(OFFSET.matcher(text).replaceAll(" ")).replaceAll(" ");
    Matcher time = TIME.matcher(clock);
    if (!time.find()) {
      return Optional.empty();
    }
    int hour = number(time, 1);
    String lower = text.toLowerCase(Locale.ROOT);
    if (PM.matcher(lower).find() && hour < 12) {
      hour += 12;
    } else if (AM.matcher(lower).find() && hour == 12) {
      hour = 0;
    }
    int second = time.group(3) == null ? 0 : number(time, 3);
    return Optional.of(LocalDateTime.of(day[0], day[1], day[2], hour, number(time, 2), second));
  }

  /** New York when the text names no zone: it is the exchange's own page. */
  private static ZoneId zone(String text) {
    Matcher offset = OFFSET.matcher(text);
    if (offset.find()) {
      int sign = offset.group(1).equals("+") ? 1 : -1;
      int minutes = offset.group(3) == null ? 0 : number(offset, 3);
      return ZoneOffset.ofTotalSeconds(sign * (number(offset, 2) * 3600 + minutes * 60));
    }
    Matcher words = Pattern.compile("\\p{Lu}{2,4}").matcher(text);
    while (words.find()) {
      String zone = ZONES.get(words.group());
      if (zone != null) {
        return ZoneId.of(zone);
      }
    }
    return ZoneId.of("America/New_York");
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }

  private static String word(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  /** Digits of any script as ASCII. */
  private static String plainDigits(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c ->
                plain.appendCodePoint(
                    Character.isDigit(c)
                        ? '0' + Character.digit(c, 10)
                        : c == 0x202f || c == 0xa0 ? ' ' : c));
    return plain.toString();
  }
}
