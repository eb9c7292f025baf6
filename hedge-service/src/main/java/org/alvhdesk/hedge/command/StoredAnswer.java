package org.alvhdesk.hedge.command;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.alvhdesk.kit.command.IdempotencyKey;
import org.hibernate.annotations.Immutable;

/** What was answered to a command with an {@code Idempotency-Key}. */
@Entity
@Immutable
@Table(name = "idempotent_answer")
class StoredAnswer {
  /** A key belongs to one caller and one path. */
  @Embeddable
  record Key(
      @Column(name = "idempotency_key") String idempotencyKey,
      @Column(name = "caller") String caller,
      @Column(name = "path") String path) {
    static Key of(IdempotencyKey key) {
      return new Key(key.value(), key.caller(), key.subject());
    }
  }

  @EmbeddedId Key key;

  @Column(name = "request_hash")
  String requestHash;

  @Column(name = "status")
  int status;

  @Column(name = "body")
  String body;

  @Column(name = "recorded_at")
  Instant recordedAt;

  protected StoredAnswer() {}

  static StoredAnswer of(Key key, String requestHash, Answer answer, Instant at) {
    StoredAnswer stored = new StoredAnswer();
    stored.key = key;
    stored.requestHash = requestHash;
    stored.status = answer.status();
    stored.body = answer.body();
    stored.recordedAt = at;
    return stored;
  }

  Answer answer() {
    return Answer.repeated(status, body);
  }
}
