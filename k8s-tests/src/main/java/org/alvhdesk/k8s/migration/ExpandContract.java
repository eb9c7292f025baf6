package org.alvhdesk.k8s.migration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a migration does that the version before may not survive. Tables that the same migration
 * makes are nobody's yet, so anything may be done to them. What cannot be judged from the statement
 * alone (a wider check, a trigger that asks nothing new) says why it is safe in a comment before
 * it: {@code -- both versions: REASON}; so does a contraction, which names the release that stopped
 * using what it removes.
 */
public final class ExpandContract {
  private static final Pattern MARK = Pattern.compile("both versions:\\s*\\S.{9,}", Pattern.DOTALL);
  private static final String NAME = "(?:only )?(?:if (?:not )?exists )?([\\w.\"$]+)";
  private static final Pattern CREATE_TABLE = Pattern.compile("create (?:unlogged )?table " + NAME);
  private static final Pattern ALTER_TABLE = Pattern.compile("alter table " + NAME + " (.*)");
  private static final Pattern UNIQUE_INDEX =
      Pattern.compile("create unique index (?:concurrently )?(?:\\S+ )?on " + NAME + ".*");
  private static final Pattern TRIGGER =
      Pattern.compile("create (?:or replace )?(?:constraint )?trigger .*? on " + NAME + ".*");
  private static final Pattern HARMLESS =
      Pattern.compile(
          "(create (unlogged )?table|create index|create sequence|create view|create schema"
              + "|create function|create extension|comment on|grant|insert into|update|set|select"
              + "|drop index|drop trigger|alter default privileges) .*");

  private ExpandContract() {}

  /**
   * Something that the version before may not survive.
   *
   * @param statement as it stands there, in lower case
   * @param why what it could break
   */
  public record Finding(String statement, String why) {
    @Override
    public String toString() {
      return why + ": " + statement;
    }
  }

  /** Everything in a migration that is neither harmless nor marked. */
  public static List<Finding> check(String sql) {
    List<Finding> findings = new ArrayList<>();
    Set<String> own = new HashSet<>();
    for (SqlStatement statement : SqlStatement.of(sql)) {
      Matcher made = CREATE_TABLE.matcher(statement.text());
      if (made.lookingAt()) {
        own.add(made.group(1));
      }
      if (!MARK.matcher(statement.comment()).find()) {
        reasons(statement.text(), own)
            .forEach(why -> findings.add(new Finding(statement.text(), why)));
      }
    }
    return findings;
  }

  private static List<String> reasons(String text, Set<String> own) {
    Matcher alter = ALTER_TABLE.matcher(text);
    if (alter.matches()) {
      return own.contains(alter.group(1))
          ? List.of()
          : SqlStatement.clauses(alter.group(2)).stream()
              .map(ExpandContract::clause)
              .flatMap(Optional::stream)
              .toList();
    }
    Matcher index = UNIQUE_INDEX.matcher(text);
    if (index.matches()) {
      return own.contains(index.group(1))
          ? List.of()
          : List.of("refuses rows that the version before may write");
    }
    Matcher trigger = TRIGGER.matcher(text);
    if (trigger.matches()) {
      return own.contains(trigger.group(1))
          ? List.of()
          : List.of("a trigger may refuse what the version before writes");
    }
    if (text.matches("create or replace (function|procedure|view) .*")) {
      return List.of("changes what the version before calls");
    }
    if (text.startsWith("drop ") && !HARMLESS.matcher(text).matches()) {
      return List.of("removes what the version before may use");
    }
    if (text.matches("(revoke|truncate|delete from) .*")) {
      return List.of("takes away what the version before may use");
    }
    return HARMLESS.matcher(text).matches() ? List.of() : List.of("is not known to be harmless");
  }

  private static Optional<String> clause(String clause) {
    if (clause.matches("drop constraint .*")
        || clause.matches("alter .* (drop not null|set default).*")) {
      return Optional.empty();
    }
    if (clause.startsWith("rename") || clause.startsWith("drop ")) {
      return Optional.of("removes what the version before may use");
    }
    if (clause.matches("alter (column )?\\S+ (set data )?type .*")) {
      return Optional.of("changes the type that the version before reads and writes");
    }
    if (clause.matches("alter (column )?\\S+ set not null")) {
      return Optional.of("refuses the nulls that the version before may write");
    }
    if (clause.matches("alter (column )?\\S+ drop default")) {
      return Optional.of("the version before does not write this column: its rows are refused");
    }
    if (clause.matches("add (constraint|check|unique|foreign|primary|exclude)\\b.*")) {
      return Optional.of("refuses rows that the version before may write");
    }
    if (clause.startsWith("add ")) {
      boolean filled =
          clause.matches(".* default .*")
              || clause.matches(".* generated (always|by default) as .*");
      return clause.matches(".* (not null|primary key)\\b.*") && !filled
          ? Optional.of("the version before does not write this column: its rows are refused")
          : Optional.empty();
    }
    return Optional.of("is not known to be harmless");
  }
}
