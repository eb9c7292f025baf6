package org.alvhdesk.approval.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.alvhdesk.approval.notice.Notice.Kind;

/** Who is told what about a move. Nobody is told what they did themselves. */
public final class Notices {
  /** What the audit calls a request whose time runs out. */
  public static final String ESCALATED = "ESCALATED";

  /** What the audit calls a change that one person released alone. */
  public static final String EMERGENCY = "BREAK_GLASS";

  /** What the audit calls legs that were left without their other side. */
  public static final String ORPHAN_LEGS = "ORPHAN_LEG";

  /** What the audit calls a change that people work and that has left what was approved. */
  public static final String OUTSIDE_BANDS = "OUTSIDE_BANDS";

  /** Roles that are told when nobody knows who holds them. */
  private static final Set<String> APPROVING = Set.of("pm", "risk", "trader");

  /** Moves that nobody but the audit needs to hear of: another tells the same. */
  private static final Set<String> SILENT = Set.of("PROPOSED", "APPROVED", "NOT_MOVED");

  private Notices() {}

  /** The notices of {@code move}, by recipient; none when it concerns nobody else. */
  public static List<Notice> of(Happening move) {
    if (SILENT.contains(move.decision())) {
      return List.of();
    }
    List<Notice> notices = new ArrayList<>();
    switch (move.decision()) {
      case "SUBMITTED" -> add(notices, move, wanted(move), Kind.APPROVAL_WANTED, asks(move));
      case ESCALATED -> {
        Set<String> all = wanted(move);
        all.addAll(move.managers());
        move.submitter().ifPresent(all::add);
        add(notices, move, all, Kind.ESCALATION, runsOut(move));
      }
      case EMERGENCY -> {
        Set<String> all = concerned(move);
        all.addAll(wanted(move));
        all.addAll(move.managers());
        add(notices, move, all, Kind.EMERGENCY, alone(move));
      }
      case ORPHAN_LEGS, OUTSIDE_BANDS -> {
        Set<String> all = concerned(move);
        all.addAll(move.managers());
        add(notices, move, all, Kind.ALARM, move.headline() + ": " + move.detail());
      }
      default -> add(notices, move, concerned(move), Kind.MOVED, moved(move));
    }
    return List.copyOf(notices);
  }

  private static void add(
      List<Notice> notices, Happening move, Set<String> recipients, Kind kind, String text) {
    for (String recipient : recipients) {
      if (!recipient.equals(move.actor())) {
        notices.add(new Notice(recipient, kind, text));
      }
    }
  }

  private static Set<String> concerned(Happening move) {
    Set<String> people = new TreeSet<>(move.approvers());
    move.submitter().ifPresent(people::add);
    return people;
  }

  private static Set<String> wanted(Happening move) {
    Set<String> people = new TreeSet<>();
    move.wanted()
        .ifPresentOrElse(
            people::addAll, () -> APPROVING.forEach(role -> people.add(Notice.ROLE + role)));
    return people;
  }

  private static String asks(Happening move) {
    return move.submitter().orElse(move.actor())
        + " asks for your approval: "
        + move.headline()
        + because(move);
  }

  private static String runsOut(Happening move) {
    return "Time runs out and approvals are missing: " + move.headline() + because(move);
  }

  private static String alone(Happening move) {
    return move.actor() + " released it alone in an emergency: " + move.headline() + because(move);
  }

  private static String moved(Happening move) {
    String what = move.decision().toLowerCase(Locale.ROOT).replace('_', ' ');
    return move.headline()
        + ": "
        + ("approval".equals(what) ? "one more approval" : what)
        + ("system".equals(move.actor()) ? "" : " by " + move.actor())
        + because(move);
  }

  private static String because(Happening move) {
    return move.detail() == null || move.detail().isBlank() ? "" : " (" + move.detail() + ")";
  }
}
