package org.alvhdesk.hedge.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** One notification on its way through one channel. */
@Entity
@Table(name = "notification_delivery")
class DeliveryRow {
  static final String PENDING = "PENDING";
  static final String SENT = "SENT";
  static final String GIVEN_UP = "GIVEN_UP";

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
  private static final int LONGEST_ERROR = 500;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @ManyToOne
  @JoinColumn(name = "notification_id", updatable = false)
  NotificationRow notification;

  @Column(name = "channel", updatable = false)
  String channel;

  @Column(name = "state")
  String state;

  @Column(name = "attempts")
  int attempts;

  @Column(name = "next_try_at")
  Instant nextTryAt;

  @Column(name = "sent_at")
  Instant sentAt;

  @Column(name = "error")
  String error;

  protected DeliveryRow() {}

  static DeliveryRow of(NotificationRow notification, String channel, Instant now) {
    DeliveryRow row = new DeliveryRow();
    row.notification = notification;
    row.channel = channel;
    row.state = PENDING;
    row.nextTryAt = now;
    return row;
  }

  void sent(Instant now) {
    state = SENT;
    attempts++;
    sentAt = now;
    error = null;
  }

  /** Tries again after a pause that doubles, {@code most} times in all. */
  void failed(String why, Instant now, int most) {
    attempts++;
    error = why.length() > LONGEST_ERROR ? why.substring(0, LONGEST_ERROR) : why;
    if (attempts >= most) {
      state = GIVEN_UP;
      return;
    }
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 20));
    nextTryAt = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
  }
}
