package org.alvhdesk.hedge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** What an operator decides about the hedge desk. */
@ConfigMapping(prefix = "alvh.hedge")
public interface HedgeConfig {
  /** Id of the book this service keeps; condor-service must use the same. */
  @WithDefault("main")
  String bookId();

  /** Names of the condor and the hedge rule set, in this order. */
  @WithDefault("LAYERED-002,FOUR42-004")
  List<String> rules();

  /** Sessions after which a proposal expires at the close, at least 1. */
  @WithDefault("5")
  int ttlSessions();

  /**
   * How long a command waits for the book's lock before it answers 503; wall time, milliseconds
   * matter. The step transaction waits as long and is then tried again.
   */
  @WithDefault("3s")
  Duration lockTimeout();

  /** What a run's book begins with. */
  enum OpeningBook {
    /** The demo's own hedges (ADR 0011). */
    DEMO,
    /** Nothing: for a desk that imports its positions, or starts flat. */
    NONE
  }

  /** Which of both; condor-service must be configured alike. */
  @WithDefault("demo")
  OpeningBook openingBook();

  /** Who must approve a hedge change. */
  Approval approval();

  /** Who must approve a condor change; at least 2 people, one of them {@code risk}. */
  Approval condorApproval();

  /** Quorum of one kind of change; the service does not start with one that nobody could meet. */
  interface Approval {
    /** Names the policy in the signed content. */
    @WithDefault("hedge-quorum/1")
    String policyId();

    /** Different people who must say yes, at least 1; the submitter never counts. */
    @WithDefault("2")
    int minimumPeople();

    /** Role that must be among them. */
    @WithDefault("risk")
    String requiredRole();

    /** How many holders of that role, at least 1. */
    @WithDefault("1")
    int requiredRoleMinimum();

    /** Roles whose holders may approve or reject. */
    @WithDefault("trader,risk,pm")
    Set<String> eligibleRoles();
  }
}
