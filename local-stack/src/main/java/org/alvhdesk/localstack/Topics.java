package org.alvhdesk.localstack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alvhdesk.deadletters.LetterHeaders;

/**
 * Every Kafka topic of the platform (docs/architecture.md section 3). Auto-creation is off: a topic
 * that is not here does not exist. No topic forgets by time, because what a record is worth does
 * not depend on how long ago somebody ran a demo.
 */
public enum Topics {
  /** Facts, one partition so that steps have one order. */
  STEP("alvh.market.step.v1", 1, Keep.ALL, PartName.CONDOR, PartName.HEDGE),
  /** Large and recomputable: bounded by size. */
  SLICE("alvh.market.slice.v1", 4, Keep.RECENT, PartName.CONDOR, PartName.HEDGE),
  CONDOR_BOOK("alvh.condor.book.v1", 1, Keep.LATEST, PartName.HEDGE),
  CONDOR_PROPOSAL("alvh.condor.proposal.v1", 1, Keep.ALL, PartName.HEDGE),
  CONDOR_FILL("alvh.condor.fill.v1", 1, Keep.ALL, PartName.HEDGE),
  CONDOR_EXECUTION("alvh.condor.execution.v1", 1, Keep.ALL, PartName.CONDOR),
  HEDGE_PROPOSAL("alvh.hedge.proposal.v1", 1, Keep.ALL),
  HEDGE_BOOK("alvh.hedge.book.v1", 1, Keep.LATEST),
  LEDGER_CLOSE("alvh.ledger.close.v1", 1, Keep.ALL, PartName.CONDOR),
  BOOK_OPENING("alvh.book.opening.v1", 1, Keep.ALL, PartName.CONDOR),
  APPROVAL_DECISION(
      "alvh.approval.decision.v1",
      1,
      Keep.ALL,
      PartName.MARKET_DATA,
      PartName.CONDOR,
      PartName.HEDGE),
  RULE_SET_VERSION("alvh.ruleset.version.v1", 1, Keep.LATEST, PartName.CONDOR),
  DELEGATION("alvh.delegation.v1", 1, Keep.ALL),
  CASH_TRANSFER("alvh.cash.transfer.v1", 1, Keep.ALL),
  STEP_DONE("alvh.step.done.v1", 1, Keep.ALL, PartName.MARKET_DATA);

  private static final long MIB = 1024L * 1024;

  /** What a topic keeps. */
  enum Keep {
    /** Everything. */
    ALL,
    /** The newest record of each key. */
    LATEST,
    /** The newest 64 MiB of each partition. */
    RECENT
  }

  private final String topic;
  private final int partitions;
  private final Keep keep;
  private final List<PartName> consumers;

  Topics(String topic, int partitions, Keep keep, PartName... consumers) {
    this.topic = topic;
    this.partitions = partitions;
    this.keep = keep;
    this.consumers = List.of(consumers);
  }

  /** The topic's name in Kafka. */
  public String topic() {
    return topic;
  }

  /** How many partitions it has. */
  public int partitions() {
    return partitions;
  }

  /** The services that consume it with a dead-letter topic of their own. */
  public List<PartName> consumers() {
    return consumers;
  }

  /** The dead-letter topic for what {@code consumer} cannot ever take from this topic. */
  public String deadLetter(PartName consumer) {
    return LetterHeaders.topic(topic, consumer.id());
  }

  /** Settings of this topic as Kafka names them. */
  public Map<String, String> settings() {
    var settings = new LinkedHashMap<String, String>();
    settings.put("retention.ms", "-1");
    switch (keep) {
      case ALL -> settings.put("retention.bytes", "-1");
      case LATEST -> {
        settings.put("cleanup.policy", "compact");
        settings.put("segment.bytes", Long.toString(16 * MIB));
        settings.put("min.cleanable.dirty.ratio", "0.1");
      }
      case RECENT -> {
        settings.put("retention.bytes", Long.toString(64 * MIB));
        settings.put("segment.bytes", Long.toString(8 * MIB));
      }
    }
    return settings;
  }

  /** Every topic to create, dead-letter topics included, by name. */
  static Map<String, Definition> all() {
    var all = new LinkedHashMap<String, Definition>();
    for (var t : values()) {
      all.put(t.topic, new Definition(t.topic, t.partitions, t.settings()));
      for (var consumer : t.consumers) {
        var dlq = t.deadLetter(consumer);
        all.put(dlq, new Definition(dlq, 1, Map.of("retention.ms", "-1", "retention.bytes", "-1")));
      }
    }
    return all;
  }

  /** Every topic's name, dead-letter topics included. */
  public static List<String> names() {
    return new ArrayList<>(all().keySet());
  }

  /** One topic as it is to be created. */
  record Definition(String name, int partitions, Map<String, String> settings) {}
}
