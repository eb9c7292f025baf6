package org.alvhdesk.marketdata.history;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alvhdesk.kit.intake.PlainText;
import org.alvhdesk.kit.problem.Problems;
import org.alvhdesk.market.files.chain.ReadOptions;
import org.alvhdesk.market.files.intake.ColumnMapping;
import org.alvhdesk.market.files.intake.ColumnMapping.Role;
import org.alvhdesk.market.files.intake.IntakeOptions;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * An upload: any number of files, and what they do not say themselves. With {@code kind} (bar,
 * future, series, event) the files are CSV of one's own and the other fields name its columns.
 */
public class ImportForm {
  @RestForm(FileUpload.ALL)
  public List<FileUpload> files;

  /** Index, fund or series that the files are of. */
  @RestForm public String symbol;

  @RestForm public String kind;
  @RestForm public String source;
  @RestForm public String dateColumn;
  @RestForm public String datePattern;

  /** Columns by role, such as {@code value=Close,volume=Vol}. */
  @RestForm public String columns;

  /**
   * How the files are read.
   *
   * @throws jakarta.ws.rs.WebApplicationException 400 when the fields do not fit together
   */
  IntakeOptions options() {
    requirePlainTexts();
    try {
      if (blank(kind)) {
        return blank(symbol) ? IntakeOptions.none() : IntakeOptions.symbol(symbol.strip());
      }
      ColumnMapping mapping =
          new ColumnMapping(
              ColumnMapping.Kind.valueOf(kind.strip().toUpperCase(Locale.ROOT)),
              blank(source) ? "own" : source.strip(),
              blank(dateColumn) ? "date" : dateColumn.strip(),
              text(datePattern),
              text(symbol),
              roles());
      return new IntakeOptions(Optional.empty(), Optional.of(mapping), ReadOptions.none());
    } catch (IllegalArgumentException e) {
      throw Problems.problem(400, "The columns of the file: " + e.getMessage());
    }
  }

  /** The fields beside the files, as they were sent. */
  String said() {
    return Stream.of(symbol, kind, source, dateColumn, datePattern, columns)
        .map(field -> field == null ? "" : field)
        .collect(Collectors.joining("|"));
  }

  private void requirePlainTexts() {
    PlainText.require("symbol", symbol);
    PlainText.require("kind", kind);
    PlainText.require("source", source);
    PlainText.require("dateColumn", dateColumn);
    PlainText.require("datePattern", datePattern);
    PlainText.require("columns", columns);
    if (files != null) {
      files.forEach(file -> PlainText.require("The name of a file", file.fileName()));
    }
  }

  private Map<Role, String> roles() {
    Map<Role, String> roles = new EnumMap<>(Role.class);
    for (String pair : blank(columns) ? new String[0] : columns.split(",", -1)) {
      String[] parts = pair.split("=", 2);
      if (parts.length != 2 || parts[1].isBlank()) {
        throw new IllegalArgumentException("'" + pair + "' is not ROLE=COLUMN");
      }
      roles.put(Role.valueOf(parts[0].strip().toUpperCase(Locale.ROOT)), parts[1].strip());
    }
    return roles;
  }

  private static Optional<String> text(String value) {
    return blank(value) ? Optional.empty() : Optional.of(value.strip());
  }

  private static boolean blank(String value) {
    return value == null || value.isBlank();
  }
}
