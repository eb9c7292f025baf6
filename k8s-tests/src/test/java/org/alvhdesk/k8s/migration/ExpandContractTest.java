package org.alvhdesk.k8s.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No migration breaks the version before, and the check catches those that would. */
class ExpandContractTest {
  private static final Path ROOT =
      Path.of(System.getProperty("alvh.root")).toAbsolutePath().normalize();

  /**
   * Findings of migrations that landed before there was a version to roll from: the first that can
   * be rolled to is one with all of them. A file's bytes never change, so these stay as they are.
   */
  private static final Map<String, Integer> BEFORE_THE_FIRST_RELEASE =
      Map.of(
          "hedge-service/V3__ledger.sql", 3,
          "hedge-service/V4__any_hedge_contract.sql", 6,
          "hedge-service/V5__shares.sql", 3,
          "hedge-service/V8__audit_chain.sql", 2,
          "hedge-service/V9__opening_import.sql", 1,
          "hedge-service/V11__rights.sql", 2,
          "hedge-service/V13__drift.sql", 2,
          "hedge-service/V15__execution.sql", 6,
          "libs/market-store/V1__history.sql", 1,
          "market-data-service/V2__snapshot_quotes.sql", 1);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "drop table fill",
        "drop view nav",
        "drop function refuse_change()",
        "alter table fill drop column price",
        "alter table fill rename column price to price_points",
        "alter table fill rename to fills",
        "alter table fill alter column price type text",
        "alter table fill alter price set not null",
        "alter table fill\n  add column a text default '',\n  alter column policy drop default",
        "alter table fill add column people integer not null",
        "alter table fill add column people integer not null check (people in (1, 2))",
        "alter table fill add constraint c check (price > 0)",
        "alter table fill add unique (a, b)",
        "create unique index one on fill (run_id)",
        "create trigger t before insert on fill for each row execute function f()",
        "create constraint trigger t after update of a on fill execute function f()",
        "create or replace function f() returns trigger language plpgsql as $$ begin; end; $$",
        "revoke update on fill from app",
        "delete from fill",
        "truncate fill",
        "do $$ begin execute 'drop table fill'; end $$",
        "-- drop is fine, says nobody\ndrop table fill",
        "-- both versions:\ndrop table fill"
      })
  void findsWhatTheVersionBeforeMayNotSurvive(String sql) {
    assertThat(ExpandContract.check(sql + ";")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create table a (b integer not null, unique (b))",
        "create table a (b text); alter table a add constraint c check (b <> ''); create unique"
            + " index i on a (b); create trigger t before delete on a execute function f()",
        "alter table fill add column note text",
        "alter table fill add column note text not null default ''",
        "alter table fill add id bigint generated always as identity",
        "alter table fill alter column note drop not null",
        "alter table fill drop constraint c",
        "create index i on fill (a)",
        "create function f() returns void language sql as $$ drop table fill; $$",
        "comment on column fill.note is 'drop table; it''s fine'",
        "grant update (note) on fill to \"${app}\"",
        "insert into a select ';' from fill",
        "-- both versions: 0.3 was the last that read it\nalter table fill drop column price",
        "drop index i"
      })
  void letsWhatOnlyAddsPass(String sql) {
    assertThat(ExpandContract.check(sql + ";")).isEmpty();
  }

  @Test
  void noMigrationBreaksTheVersionBefore() throws IOException {
    var found = new TreeMap<String, Integer>();
    var text = new ArrayList<String>();
    for (Path file : migrations()) {
      String name =
          ROOT.relativize(file).toString().replaceAll("/src/main/resources/db/[a-z]+", "");
      List<ExpandContract.Finding> findings = ExpandContract.check(Files.readString(file));
      if (!findings.isEmpty()) {
        found.put(name, findings.size());
        if (!Integer.valueOf(findings.size()).equals(BEFORE_THE_FIRST_RELEASE.get(name))) {
          findings.forEach(f -> text.add(name + " " + f));
        }
      }
    }

    assertThat(text).as("docs/operations/upgrade.md, expand and contract").isEmpty();
    assertThat(found).containsExactlyInAnyOrderEntriesOf(BEFORE_THE_FIRST_RELEASE);
  }

  private static List<Path> migrations() throws IOException {
    var files = new ArrayList<Path>();
    for (String folder :
        List.of(
            "market-data-service/src/main/resources/db/migration",
            "condor-service/src/main/resources/db/migration",
            "hedge-service/src/main/resources/db/migration",
            "service-kit/src/main/resources/db/kit",
            "libs/market-store/src/main/resources/db/history")) {
      try (var all = Files.list(ROOT.resolve(folder))) {
        var here = all.filter(f -> f.toString().endsWith(".sql")).sorted().toList();
        assertThat(here).as(folder).isNotEmpty();
        files.addAll(here);
      }
    }
    return files.stream().sorted().collect(Collectors.toList());
  }
}
