package org.alvhdesk.cli.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Text for people in {@link #WIDTH} columns: aligned tables whose widest column of words wraps, and
 * wrapped paragraphs.
 */
public final class TextTable {
  /** Columns of a line; a single longer word stays whole. */
  public static final int WIDTH = 100;

  private static final String GAP = "  ";
  private static final int LEAST_WRAPPED = 20;

  private final List<String> heads;
  private final int wrapped;
  private final List<Integer> numbers;
  private final List<List<String>> rows = new ArrayList<>();

  private TextTable(List<String> heads, int wrapped, List<Integer> numbers) {
    this.heads = heads;
    this.wrapped = wrapped;
    this.numbers = numbers;
  }

  /**
   * A table with a head line.
   *
   * @param heads one a column; a head that begins with {@code >} makes a column of numbers, aligned
   *     to the right; the one that begins with {@code *} wraps
   */
  public static TextTable of(String... heads) {
    int wrapped = -1;
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < heads.length; i++) {
      if (heads[i].startsWith("*")) {
        wrapped = i;
      } else if (heads[i].startsWith(">")) {
        numbers.add(i);
      }
    }
    List<String> names = Arrays.stream(heads).map(h -> h.replaceFirst("^[>*]", "")).toList();
    return new TextTable(names, wrapped, numbers);
  }

  /** Adds a row, one cell a column. */
  public TextTable row(String... cells) {
    if (cells.length != heads.size()) {
      throw new IllegalStateException(cells.length + " cells for " + heads.size() + " columns");
    }
    rows.add(List.of(cells));
    return this;
  }

  /** The lines, head first, without blanks at their ends. */
  public List<String> lines() {
    List<List<String>> all = new ArrayList<>();
    all.add(heads);
    all.addAll(rows);
    int[] widths = new int[heads.size()];
    for (List<String> row : all) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    if (wrapped >= 0) {
      int others = Arrays.stream(widths).sum() - widths[wrapped];
      int left = WIDTH - others - GAP.length() * (widths.length - 1);
      widths[wrapped] = Math.min(widths[wrapped], Math.max(left, LEAST_WRAPPED));
    }
    List<String> lines = new ArrayList<>();
    all.forEach(row -> lines.addAll(line(row, widths)));
    return lines;
  }

  private List<String> line(List<String> row, int[] widths) {
    List<String> words =
        wrapped < 0 ? List.of("") : wrap("", "", row.get(wrapped), widths[wrapped]);
    List<String> lines = new ArrayList<>();
    for (int n = 0; n < words.size(); n++) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < widths.length; i++) {
        String cell = i == wrapped ? words.get(n) : n == 0 ? row.get(i) : "";
        String blanks = " ".repeat(Math.max(0, widths[i] - cell.length()));
        cells.add(numbers.contains(i) ? blanks + cell : cell + blanks);
      }
      lines.add(String.join(GAP, cells).stripTrailing());
    }
    return lines;
  }

  /**
   * {@code text} in lines of at most {@link #WIDTH} columns, broken between words.
   *
   * @param first before the first line
   * @param next before the others
   */
  public static List<String> wrap(String first, String next, String text) {
    return wrap(first, next, text, WIDTH);
  }

  private static List<String> wrap(String first, String next, String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(first);
    boolean empty = true;
    for (String word : text.split(" ", -1)) {
      if (!empty && line.length() + 1 + word.length() > width) {
        lines.add(line.toString().stripTrailing());
        line = new StringBuilder(next);
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }
}
