package org.alvhdesk.cli.table;

import picocli.CommandLine.Option;

/** Where a command's table comes from and goes to. */
public final class Tables {
  @Option(
      names = "--in",
      paramLabel = "FILE",
      description = "CSV with a header to read; - is stdin. Column order is free.")
  private String in;

  @Option(
      names = "--out",
      defaultValue = TableReader.STANDARD,
      paramLabel = "FILE",
      description =
          "Where the result goes; default stdout (-). A file appears only when it is complete.")
  private String out;

  @Option(names = "--json", description = "A JSON array of objects instead of CSV.")
  private boolean json;

  /** The file to read as the user named it, or null. */
  public String in() {
    return in;
  }

  /** The file to write as the user named it. */
  public String out() {
    return out;
  }

  /** True for JSON. */
  public boolean json() {
    return json;
  }
}
