package org.alvhdesk.condor.ruleset;

import java.util.Arrays;
import java.util.Optional;

/** The slots of {@code alvh.ruleset.version.v1} by which condors are decided. */
enum RuleSetSlot {
  /** The ladder. */
  CONDOR("rule_set_in_force"),
  /** The hedge beside it, which may size what the ladder sells (M7). */
  HEDGE("hedge_rule_set_in_force");

  private final String table;

  RuleSetSlot(String table) {
    this.table = table;
  }

  /** The slot called {@code name}; empty for one that decides no condors. */
  static Optional<RuleSetSlot> named(String name) {
    return Arrays.stream(values()).filter(slot -> slot.name().equals(name)).findFirst();
  }

  String insert() {
    return "insert into "
        + table
        + " (proposal_id, book_id, configured, rule_set_id, version, document, run_id, session,"
        + " market_time) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) on conflict do nothing";
  }

  String newest() {
    return "select document from "
        + table
        + " where book_id = ?1 and configured = ?2"
        + " and (run_id <> ?3 or session <= ?4) order by id desc limit 1";
  }
}
