package org.alvhdesk.approval.history;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The lifecycle and its rules once more, as simply as possible: a table in text, names in sets, and
 * nothing of the code under test. Answers the next state, {@link #SAME} or {@link #NO}.
 */
final class Model {
  static final String NO = "refused";
  static final String SAME = "counted before";
  static final Set<String> ELIGIBLE = Set.of("trader", "risk", "pm");

  /** From: event to, event to. */
  private static final String TABLE =
      """
      DRAFT: SUBMIT SUBMITTED, REFUSE WITHDRAWN, REVISE DRAFT, EXPIRE EXPIRED, SUPERSEDE SUPERSEDED
      SUBMITTED: APPROVE PARTIALLY_APPROVED, COMPLETE APPROVED, BREAK_GLASS APPROVED, REJECT REJECTED, REQUEST_CHANGES CHANGES_REQUESTED, VETO VETOED, REVISE DRAFT, WITHDRAW WITHDRAWN, GO_STALE STALE, EXPIRE EXPIRED, SUPERSEDE SUPERSEDED
      PARTIALLY_APPROVED: APPROVE PARTIALLY_APPROVED, COMPLETE APPROVED, BREAK_GLASS APPROVED, REJECT REJECTED, REQUEST_CHANGES CHANGES_REQUESTED, VETO VETOED, REVISE DRAFT, WITHDRAW WITHDRAWN, GO_STALE STALE, EXPIRE EXPIRED, SUPERSEDE SUPERSEDED
      APPROVED: RELEASE RELEASED, VETO VETOED, WITHDRAW WITHDRAWN, GO_STALE STALE, EXPIRE EXPIRED, SUPERSEDE SUPERSEDED
      RELEASED: FILL_PART PARTLY_FILLED, FILL FILLED, VETO VETOED, WITHDRAW WITHDRAWN, GO_STALE STALE, EXPIRE EXPIRED, SUPERSEDE SUPERSEDED
      PARTLY_FILLED: FILL_PART PARTLY_FILLED, FILL FILLED, WITHDRAW WITHDRAWN, EXPIRE EXPIRED, SUPERSEDE SUPERSEDED
      CHANGES_REQUESTED: REVISE DRAFT, VETO VETOED, WITHDRAW WITHDRAWN, EXPIRE EXPIRED, SUPERSEDE SUPERSEDED
      STALE: REVISE DRAFT, VETO VETOED, WITHDRAW WITHDRAWN, EXPIRE EXPIRED, SUPERSEDE SUPERSEDED
      """;

  private static final Map<String, String> MOVES = new HashMap<>();

  static {
    for (String line : TABLE.lines().toList()) {
      String from = line.substring(0, line.indexOf(':'));
      for (String move : line.substring(line.indexOf(':') + 2).split(", ")) {
        String[] parts = move.split(" ");
        MOVES.put(from + " " + parts[0], parts[1]);
      }
    }
  }

  /**
   * A person as this act finds them: own roles, lent ones with their owners, a fresh code or not.
   */
  record Person(String name, Set<String> roles, Map<String, String> lent, boolean code) {
    boolean isAny(Set<String> wanted) {
      return roles.stream().anyMatch(wanted::contains)
          || lent.keySet().stream().anyMatch(wanted::contains);
    }
  }

  private final int people;
  private final Map<String, Integer> factors;
  private final boolean codeNeeded;
  private final Set<String> hands = new HashSet<>();
  private final Map<String, Person> yes = new LinkedHashMap<>();
  private final Map<String, String> lastBy = new HashMap<>();
  String state = "DRAFT";
  String submitter = "";

  Model(int people, Map<String, Integer> factors, boolean codeNeeded) {
    this.people = people;
    this.factors = factors;
    this.codeNeeded = codeNeeded;
  }

  static String table(String state, String event) {
    return MOVES.getOrDefault(state + " " + event, NO);
  }

  String submit(Person who, boolean rightHash) {
    String to = table(state, "SUBMIT");
    if (!who.roles().contains("trader") || to.equals(NO) || !rightHash) {
      return NO;
    }
    submitter = who.name();
    hands.add(who.name());
    return state = to;
  }

  String approve(Person who, boolean rightHash) {
    if (hands.contains(who.name()) || !who.isAny(ELIGIBLE)) {
      return NO;
    }
    if (yes.containsKey(who.name())) {
      return rightHash ? SAME : NO;
    }
    Map<String, Person> with = new LinkedHashMap<>(yes);
    with.put(who.name(), who);
    String to = table(state, enough(with) ? "COMPLETE" : "APPROVE");
    if (to.equals(NO) || !rightHash || codeNeeded && !who.code()) {
      return NO;
    }
    yes.put(who.name(), who);
    return state = to;
  }

  /** Reject or ask for changes. */
  String stop(String event, Person who, boolean rightHash, boolean reason) {
    if (hands.contains(who.name()) || !who.isAny(ELIGIBLE) || !reason) {
      return NO;
    }
    return once(event, who, rightHash, true);
  }

  String veto(Person who, boolean rightHash, boolean reason) {
    if (!who.roles().contains("risk") || who.name().equals(submitter) || !reason) {
      return NO;
    }
    return once("VETO", who, rightHash, !codeNeeded || who.code());
  }

  private String once(String event, Person who, boolean rightHash, boolean mayMove) {
    if (rightHash && (event + " " + who.name()).equals(lastBy.get(state))) {
      return SAME;
    }
    String to = table(state, event);
    if (to.equals(NO) || !rightHash || !mayMove) {
      return NO;
    }
    lastBy.put(to, event + " " + who.name());
    return state = to;
  }

  String withdraw(Person who, boolean rightHash) {
    boolean may =
        submitter.isEmpty() ? who.roles().contains("trader") : who.name().equals(submitter);
    if (!may || !rightHash && !state.equals("WITHDRAWN")) {
      return NO;
    }
    if (state.equals("WITHDRAWN")) {
      return SAME;
    }
    String to = table(state, "WITHDRAW");
    return to.equals(NO) ? NO : (state = to);
  }

  String revise(Person who, boolean rightHash) {
    String to = table(state, "REVISE");
    if (!who.roles().contains("trader") && !who.roles().contains("pm")
        || to.equals(NO)
        || !rightHash) {
      return NO;
    }
    hands.add(who.name());
    submitter = "";
    yes.clear();
    lastBy.clear();
    return state = to;
  }

  String breakGlass(Person who, boolean rightHash, boolean reason, boolean reduces) {
    String to = table(state, "BREAK_GLASS");
    boolean may = who.roles().stream().anyMatch(ELIGIBLE::contains);
    if (!may || !reason || !reduces || !who.code() || !rightHash || to.equals(NO)) {
      return NO;
    }
    return state = to;
  }

  /** What no person does. */
  String happens(String event) {
    String to = table(state, event);
    return to.equals(NO) ? NO : (state = to);
  }

  boolean isMissingNothing() {
    return enough(yes);
  }

  Set<String> hands() {
    return hands;
  }

  private boolean enough(Map<String, Person> with) {
    int heads = 0;
    Map<String, Set<String>> holders = new HashMap<>();
    for (Person person : with.values()) {
      boolean counts = person.roles().stream().anyMatch(ELIGIBLE::contains);
      person
          .roles()
          .forEach(r -> holders.computeIfAbsent(r, k -> new HashSet<>()).add(person.name()));
      for (Map.Entry<String, String> lent : person.lent().entrySet()) {
        boolean used = with.containsKey(lent.getValue());
        if (!used
            && holders.computeIfAbsent(lent.getKey(), k -> new HashSet<>()).add(lent.getValue())) {
          counts |= ELIGIBLE.contains(lent.getKey());
        }
      }
      heads += counts ? 1 : 0;
    }
    return heads >= people
        && factors.entrySet().stream()
            .allMatch(f -> holders.getOrDefault(f.getKey(), Set.of()).size() >= f.getValue());
  }
}
