package org.alvhdesk.cli.quant;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.alvhdesk.cli.Streams;
import org.alvhdesk.cli.table.Output;
import org.alvhdesk.cli.table.Progress;
import org.alvhdesk.cli.table.Row;
import org.alvhdesk.cli.table.RowWriter;
import org.alvhdesk.cli.table.TableReader;
import org.alvhdesk.cli.table.Tables;
import org.alvhdesk.quant.pricing.OptionColumns;

/**
 * Streams a table of options through a calculation over columns, block by block, in constant
 * memory. The input's columns are passed through; a column that the calculation computes is
 * replaced, and a note says so.
 */
final class OptionBlocks {
  /** The columns that every option has, in the order of the calculation's help. */
  static final List<String> CONTRACT = List.of("forward", "strike", "years", "rate", "right");

  private static final int SIZE = 4096;

  /** A calculation over the rows of a block. */
  interface Calculation {
    /** The name of the sixth input: vol or price. */
    String given();

    /** What a cell of the sixth input should say, with its unit. */
    String givenExpected();

    /** True when a missing number is for the calculation to answer, false when it is an error. */
    boolean answersMissing();

    /** The columns it adds. */
    List<String> added();

    /** Computes the first {@code count} rows of {@code block}. */
    void compute(OptionBlocks block, int count);

    /** Writes the added cells of row {@code i} of the block computed last. */
    void write(int i, RowWriter out);
  }

  private final OptionColumns options = OptionColumns.ofSize(SIZE);
  private final double[] given = new double[SIZE];
  private final Row[] rows = new Row[SIZE];
  private final Calculation calculation;
  private final TableReader table;
  private final int[] columns;
  private final int givenColumn;
  private final int[] passed;

  private OptionBlocks(TableReader table, Calculation calculation) {
    this.table = table;
    this.calculation = calculation;
    this.columns = CONTRACT.stream().mapToInt(table::require).toArray();
    this.givenColumn = table.require(calculation.given());
    this.passed =
        IntStream.range(0, table.columns().size())
            .filter(c -> !table.columns().get(c).isEmpty() && !replaced(table.columns().get(c)))
            .toArray();
  }

  /** Runs {@code calculation} over the whole of {@code table}. */
  static void run(TableReader table, Calculation calculation, Tables where, Streams streams) {
    OptionBlocks blocks = new OptionBlocks(table, calculation);
    List<String> header = new ArrayList<>();
    for (int c : blocks.passed) {
      header.add(table.columns().get(c));
    }
    header.addAll(calculation.added());
    table.columns().stream()
        .filter(blocks::replaced)
        .forEach(c -> streams.err().println("alvh: the input's column " + c + " is replaced"));
    Progress progress = new Progress(streams.err());
    try (Output output = Output.to(where.out(), streams.out())) {
      RowWriter out = RowWriter.to(output.stream(), header, where.json());
      long done = 0;
      while (table.hasNext()) {
        done += blocks.next(out, where.json());
        progress.rows(done);
      }
      out.finish();
      output.commit();
    }
  }

  /** The options of the block. */
  OptionColumns options() {
    return options;
  }

  /** The sixth input: vols or prices. */
  double[] given() {
    return given;
  }

  /** The row that option {@code i} came from. */
  Row row(int i) {
    return rows[i];
  }

  /** Where the contract's column {@code name} is in the input. */
  int column(String name) {
    return name.equals(calculation.given()) ? givenColumn : columns[CONTRACT.indexOf(name)];
  }

  private boolean replaced(String column) {
    return calculation.added().stream().anyMatch(column::equalsIgnoreCase);
  }

  private int next(RowWriter out, boolean json) {
    int count = 0;
    while (count < SIZE && table.hasNext()) {
      read(count++, table.next());
    }
    calculation.compute(this, count);
    for (int i = 0; i < count; i++) {
      pass(i, out, json);
      calculation.write(i, out);
      out.endRow();
    }
    return count;
  }

  private void read(int i, Row row) {
    rows[i] = row;
    options.forward()[i] = number(row, columns[0], "a forward in index points");
    options.strike()[i] = number(row, columns[1], "a strike in index points");
    options.years()[i] = number(row, columns[2], "a time in years (minutes / 525600)");
    options.rate()[i] = number(row, columns[3], "a rate as a decimal per year (0.04)");
    options.call()[i] = isCall(row, columns[4]);
    given[i] = number(row, givenColumn, calculation.givenExpected());
  }

  private double number(Row row, int column, String expected) {
    return calculation.answersMissing()
        ? row.numberOrMissing(column, expected)
        : row.number(column, expected);
  }

  private static boolean isCall(Row row, int column) {
    return switch (row.text(column).toUpperCase(Locale.ROOT)) {
      case "C" -> true;
      case "P" -> false;
      default -> throw row.bad(column, "a right: C for a call or P for a put");
    };
  }

  /** In JSON the numbers of the contract are numbers; what is only passed through stays text. */
  private void pass(int i, RowWriter out, boolean json) {
    for (int c : passed) {
      double number = json ? known(i, c) : Double.NaN;
      String text = rows[i].text(c);
      if (Double.isFinite(number)) {
        out.number(number);
      } else if (json && (text.isEmpty() || c != columns[4] && isContract(c))) {
        out.empty();
      } else {
        out.text(text);
      }
    }
  }

  private boolean isContract(int column) {
    return column == givenColumn || IntStream.of(columns).anyMatch(c -> c == column);
  }

  private double known(int i, int column) {
    return column == columns[0]
        ? options.forward()[i]
        : column == columns[1]
            ? options.strike()[i]
            : column == columns[2]
                ? options.years()[i]
                : column == columns[3]
                    ? options.rate()[i]
                    : column == givenColumn ? given[i] : Double.NaN;
  }
}
