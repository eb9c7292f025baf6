package org.alvhdesk.marketdata.clock;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Row of a run's clock. */
@Entity
@Table(name = "clock")
class ClockEntity {
  @Id
  @Column(name = "run_id")
  String runId;

  boolean running;
  double speed;

  @Column(name = "configured_speed")
  double configuredSpeed;

  @Column(name = "paused_because")
  String pausedBecause;

  @Column(name = "pause_on_submission")
  boolean pauseOnSubmission;

  /** Grows with every change: tells a newer state from an older one. */
  long version;

  ClockState state() {
    return new ClockState(running, speed, pausedBecause, pauseOnSubmission);
  }

  void set(ClockState state) {
    running = state.running();
    speed = state.speed();
    pausedBecause = state.pausedBecause();
    pauseOnSubmission = state.pauseOnSubmission();
    version++;
  }
}
