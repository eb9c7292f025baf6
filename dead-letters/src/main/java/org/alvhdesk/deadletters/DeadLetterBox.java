package org.alvhdesk.deadletters;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The dead letters of a Kafka cluster. Letters stay where they are: what was dealt with is kept as
 * the offsets of the consumer group {@value #GROUP}, with the last deed as their metadata. Two
 * people at once do no harm: a record that is sent twice takes effect once, and a mark that is lost
 * shows the letter as open again.
 */
public final class DeadLetterBox implements AutoCloseable {
  /** The group whose offsets say what was dealt with. */
  public static final String GROUP = "alvh-dlq";

  private final Map<String, Object> broker;
  private final Admin admin;
  private final LetterReader reader;

  /**
   * Connects at the first question.
   *
   * @param broker bootstrap servers and what else reaching the broker takes
   */
  public DeadLetterBox(Map<String, Object> broker) {
    this.broker = Map.copyOf(broker);
    Map<String, Object> settings = new HashMap<>(broker);
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 15_000);
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
    this.admin = Admin.create(settings);
    this.reader = new LetterReader(broker);
  }

  /** Every partition of every topic with dead letters, by name. */
  public List<BoxState> boxes() {
    List<String> topics =
        KafkaWork.await("listing topics", admin.listTopics().names()).stream()
            .filter(t -> t.endsWith(LetterHeaders.TOPIC_SUFFIX))
            .sorted()
            .toList();
    List<TopicPartition> partitions = new ArrayList<>();
    KafkaWork.await("describing topics", admin.describeTopics(topics).allTopicNames())
        .forEach(
            (topic, description) ->
                description
                    .partitions()
                    .forEach(p -> partitions.add(new TopicPartition(topic, p.partition()))));
    Map<TopicPartition, OffsetAndMetadata> committed = committed();
    return partitions.stream()
        .sorted(
            Comparator.comparing(TopicPartition::topic).thenComparingInt(TopicPartition::partition))
        .map(p -> state(p, dealtWith(p, committed)))
        .toList();
  }

  /** Every letter of a partition. */
  public List<Letter> letters(String topic, int partition) {
    TopicPartition place = existing(topic, partition);
    return reader.from(place, reader.bounds(place)[0]);
  }

  /** Whether nobody has dealt with this letter yet. */
  public boolean isOpen(LetterId id) {
    return open(id.topic(), id.partition()).test(id.offset());
  }

  /** Which offsets of a partition nobody has dealt with as of now. */
  LongPredicate open(String topic, int partition) {
    return dealtWith(new TopicPartition(topic, partition), committed())::isOpen;
  }

  /**
   * One letter.
   *
   * @throws DeadLetterException when there is none
   */
  public Letter letter(LetterId id) {
    return reader
        .at(existing(id.topic(), id.partition()), id.offset())
        .orElseThrow(
            () -> new DeadLetterException(id + " is not there: ./alvh dlq show " + id.topic()));
  }

  /**
   * Sends the record again where it came from: partition, key, value and headers as they were. Who
   * has taken its event before takes it no second time.
   *
   * @return where it stands now
   * @throws DeadLetterException when it was dealt with, when nothing says where it came from, or
   *     when its topic keeps the newest state of a key and already has a newer one
   */
  public LetterId retry(LetterId id, Deed deed) {
    Letter letter = open(id);
    LetterId origin = letter.origin();
    refuseOldState(letter, origin);
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(origin.topic(), origin.partition(), letter.key(), letter.value());
    letter.ownHeaders().forEach(h -> record.headers().add(h.name(), h.value()));
    LetterId sent = send(record);
    mark(id, deed);
    return sent;
  }

  /**
   * Marks a letter as dealt with: its effect shall be missing.
   *
   * @throws DeadLetterException when it was dealt with before
   */
  public void discard(LetterId id, Deed deed) {
    open(id);
    mark(id, deed);
  }

  @Override
  public void close() {
    reader.close();
    admin.close();
  }

  private BoxState state(TopicPartition partition, DealtWith dealt) {
    long[] bounds = reader.bounds(partition);
    List<Letter> open = new ArrayList<>();
    if (bounds[1] > Math.max(bounds[0], dealt.firstOpen())) {
      reader.from(partition, Math.max(bounds[0], dealt.firstOpen())).stream()
          .filter(l -> dealt.isOpen(l.id().offset()))
          .forEach(open::add);
    }
    return new BoxState(
        partition.topic(),
        partition.partition(),
        bounds[1] - bounds[0],
        open.size(),
        open.stream().findFirst(),
        dealt.last());
  }

  private Letter open(LetterId id) {
    Letter letter = letter(id);
    if (!isOpen(id)) {
      throw new DeadLetterException(id + " was dealt with before");
    }
    return letter;
  }

  /**
   * A state that is older than the topic's newest would become the newest for who reads it anew.
   */
  private void refuseOldState(Letter letter, LetterId origin) {
    TopicPartition place = existing(origin.topic(), origin.partition());
    ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, origin.topic());
    String policy =
        KafkaWork.await(
                "asking what " + origin.topic() + " keeps",
                admin.describeConfigs(List.of(topic)).values().get(topic))
            .get(TopicConfig.CLEANUP_POLICY_CONFIG)
            .value();
    if (!policy.contains(TopicConfig.CLEANUP_POLICY_COMPACT)) {
      return;
    }
    reader
        .newerOfKey(place, origin.offset(), letter.key())
        .ifPresent(
            newer -> {
              throw new DeadLetterException(
                  origin.topic()
                      + " keeps the newest state of each key, and has a newer one of \""
                      + letter.keyText()
                      + "\" at offset "
                      + newer
                      + ": discard "
                      + letter.id());
            });
  }

  private LetterId send(ProducerRecord<byte[], byte[]> record) {
    Map<String, Object> settings = new HashMap<>(broker);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 15_000);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 15_000);
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      var sent = KafkaWork.await("sending to " + record.topic(), producer.send(record));
      return new LetterId(sent.topic(), sent.partition(), sent.offset());
    }
  }

  private void mark(LetterId id, Deed deed) {
    TopicPartition partition = new TopicPartition(id.topic(), id.partition());
    DealtWith dealt = dealtWith(partition, committed()).with(id.offset(), id.offset() + " " + deed);
    KafkaWork.await(
        "marking " + id,
        admin
            .alterConsumerGroupOffsets(
                GROUP,
                Map.of(partition, new OffsetAndMetadata(dealt.firstOpen(), dealt.metadata())))
            .all());
  }

  private Map<TopicPartition, OffsetAndMetadata> committed() {
    return KafkaWork.await(
        "asking what was dealt with",
        admin.listConsumerGroupOffsets(GROUP).partitionsToOffsetAndMetadata());
  }

  private DealtWith dealtWith(
      TopicPartition partition, Map<TopicPartition, OffsetAndMetadata> committed) {
    return Optional.ofNullable(committed.get(partition))
        .map(c -> DealtWith.parse(c.offset(), c.metadata()))
        .orElseGet(() -> DealtWith.nothing(0));
  }

  /** Asks the broker first, because a consumer would wait for a topic that does not exist. */
  private TopicPartition existing(String topic, int partition) {
    var names = KafkaWork.await("listing topics", admin.listTopics().names());
    if (!names.contains(topic)) {
      throw new DeadLetterException("there is no topic " + topic + ": ./alvh dlq list --all");
    }
    int count =
        KafkaWork.await("describing " + topic, admin.describeTopics(List.of(topic)).allTopicNames())
            .get(topic)
            .partitions()
            .size();
    if (partition >= count) {
      throw new DeadLetterException(topic + " has only " + count + " partitions, from 0");
    }
    return new TopicPartition(topic, partition);
  }
}
