package org.alvhdesk.hedge.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.PrivateKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.alvhdesk.approval.SignIn;
import org.alvhdesk.approval.audit.AuditEntry;
import org.alvhdesk.approval.audit.AuditLine;
import org.alvhdesk.approval.audit.ChainHead;
import org.alvhdesk.approval.audit.ChainedLine;
import org.alvhdesk.contracts.rest.AuditView;
import org.alvhdesk.contracts.rest.ProposalView;
import org.hibernate.annotations.Immutable;

/** One line of the audit; the service's role can only insert and read. */
@Entity
@Immutable
@Table(name = "audit")
public class AuditRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @Column(name = "run_id")
  String runId;

  @Column(name = "book_id")
  String bookId;

  @Column(name = "sequence")
  Long sequence;

  @Column(name = "recorded_at")
  Instant recordedAt;

  @Column(name = "market_time")
  Instant marketTime;

  @Column(name = "actor")
  String actor;

  @Column(name = "roles")
  String roles;

  @Column(name = "acr")
  String acr;

  @Column(name = "auth_time")
  Instant authTime;

  @Column(name = "called_from")
  String calledFrom;

  @Column(name = "action")
  String action;

  @Column(name = "subject")
  String subject;

  @Column(name = "state")
  String state;

  @Column(name = "content_hash")
  String contentHash;

  @Column(name = "detail")
  String detail;

  @Column(name = "previous_hash")
  String previousHash;

  @Column(name = "hash")
  String hash;

  @Column(name = "signature")
  String signature;

  protected AuditRow() {}

  /**
   * A new line of the book {@code bookId} in {@code runId}; {@link #chain} gives it its place.
   * Times are cut to microseconds: the hash is over what PostgreSQL keeps.
   */
  public static AuditRow of(String runId, String bookId, AuditEntry entry) {
    AuditRow row = new AuditRow();
    row.runId = runId;
    row.bookId = bookId;
    row.recordedAt = micros(entry.recordedAt());
    row.marketTime = micros(entry.marketTime());
    row.actor = entry.actor().name();
    row.roles = joined(entry.actor().roles());
    SignIn signIn = entry.actor().signIn().orElse(null);
    row.acr = signIn == null ? null : signIn.acr();
    row.authTime = signIn == null ? null : micros(signIn.authTime());
    row.calledFrom = signIn == null ? null : signIn.from();
    row.action = entry.action();
    row.subject = entry.subject();
    row.state = entry.state();
    row.contentHash = entry.contentHash();
    row.detail = entry.detail();
    return row;
  }

  private static Instant micros(Instant instant) {
    return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
  }

  /** Puts it behind {@code head}, signed if there is a key; the head with it. */
  ChainHead chain(ChainHead head, Optional<PrivateKey> key) {
    sequence = head.sequence() + 1;
    ChainedLine unsigned = head.chained(line());
    ChainedLine chained = key.map(unsigned::signed).orElse(unsigned);
    previousHash = chained.previous();
    hash = chained.hash();
    signature = chained.signature().orElse(null);
    return head.after(chained);
  }

  /** As it is stored, to be verified. */
  ChainedLine chained() {
    return new ChainedLine(line(), previousHash, hash, Optional.ofNullable(signature));
  }

  private AuditLine line() {
    return new AuditLine(
        bookId,
        sequence,
        runId,
        recordedAt,
        marketTime,
        actor,
        split(roles),
        acr,
        authTime,
        calledFrom,
        action,
        subject,
        state,
        contentHash,
        detail);
  }

  /** Its place in the chain of its book. */
  long sequence() {
    return sequence;
  }

  /** Roles as one text, sorted, separated by commas. */
  public static String joined(Set<String> roles) {
    return String.join(",", new TreeSet<>(roles));
  }

  /** Roles from {@link #joined}. */
  public static List<String> split(String roles) {
    return Arrays.stream(roles.split(",")).filter(role -> !role.isEmpty()).toList();
  }

  /** What happened. */
  public String action() {
    return action;
  }

  /** Who did it. */
  public String actor() {
    return actor;
  }

  /** As a move of a change request. */
  public ProposalView.History history() {
    return new ProposalView.History(action, state, actor, detail, recordedAt, marketTime);
  }

  AuditView view() {
    return new AuditView(
        id,
        runId,
        bookId,
        recordedAt,
        marketTime,
        actor,
        split(roles),
        action,
        subject,
        state,
        contentHash,
        detail,
        sequence,
        acr,
        authTime,
        calledFrom,
        hash);
  }
}
