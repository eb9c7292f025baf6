package org.alvhdesk.k8s.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One statement of a migration.
 *
 * @param text in lower case with single spaces, without comments; strings and bodies are empty
 * @param comment what stands in comments before it and in it
 */
record SqlStatement(String text, String comment) {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<comment>--[^\\n]*)"
              + "|(?<body>(\\$\\w*\\$).*?\\3)"
              + "|(?<string>'(?:[^']|'')*')"
              + "|(?<name>\"[^\"]*\")"
              + "|(?<end>;)"
              + "|(?<other>.)",
          Pattern.DOTALL);

  /** The statements of a file, in order. */
  static List<SqlStatement> of(String sql) {
    List<SqlStatement> statements = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    StringBuilder comment = new StringBuilder();
    Matcher token = TOKEN.matcher(sql);
    while (token.find()) {
      if (token.group("comment") != null) {
        comment.append(token.group().substring(2)).append('\n');
      } else if (token.group("body") != null) {
        text.append("$$");
      } else if (token.group("string") != null) {
        text.append("''");
      } else if (token.group("end") != null) {
        add(statements, text, comment);
      } else {
        text.append(token.group());
      }
    }
    add(statements, text, comment);
    return statements;
  }

  private static void add(
      List<SqlStatement> statements, StringBuilder text, StringBuilder comment) {
    String plain = text.toString().replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    if (!plain.isEmpty()) {
      statements.add(new SqlStatement(plain, comment.toString()));
    }
    text.setLength(0);
    comment.setLength(0);
  }

  /** Parts between commas that are in no parentheses. */
  static List<String> clauses(String list) {
    List<String> clauses = new ArrayList<>();
    int depth = 0;
    int begin = 0;
    for (int i = 0; i < list.length(); i++) {
      char c = list.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && depth == 0) {
        clauses.add(list.substring(begin, i).strip());
        begin = i + 1;
      }
    }
    clauses.add(list.substring(begin).strip());
    return clauses;
  }
}
