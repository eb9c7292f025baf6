package org.alvhdesk.localstack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command on a real Kafka with the platform's topics. */
class DlqCommandTest {
  private static final String FILL_DLQ = Topics.CONDOR_FILL.deadLetter(PartName.HEDGE);
  private static final String BOOK_DLQ = Topics.CONDOR_BOOK.deadLetter(PartName.HEDGE);
  private static final String OPENING_DLQ = Topics.BOOK_OPENING.deadLetter(PartName.CONDOR);

  @TempDir static Path dir;
  private static LocalStack stack;

  /** What a command answers. */
  private record Answer(int exit, String out, String err) {}

  @BeforeAll
  static void kafka() {
    stack = LocalStack.builder().stateDir(dir).parts(PartName.KAFKA).start();
  }

  @AfterAll
  static void stop() {
    stack.close();
  }

  @Test
  void aLetterIsListedShownAndSentAgainAsItWas() throws Exception {
    // Given two letters of a topic
    put(FILL_DLQ, Topics.CONDOR_FILL.topic() + "-0@0", "e-1", "book", "{\"fill\":1}");
    put(FILL_DLQ, Topics.CONDOR_FILL.topic() + "-0@1", "e-2", "book", "{\"fill\":2}");
    assertThat(dlq("list").out()).containsPattern(FILL_DLQ + " +2 +2 +2026-11-21T02:00:00Z");

    // When the second is looked at and sent again
    assertThat(dlq("show", FILL_DLQ).out())
        .contains(FILL_DLQ + "-0@0  open")
        .contains("-0@1  open  2026-11-21T02:00:00Z  event e-2  InvalidEvent: no");
    assertThat(dlq("show", FILL_DLQ + "@1").out()).contains("{\"fill\":2}").contains("e-2");
    var sent = dlq("retry", FILL_DLQ + "@1", "--by", "anna", "--reason", "the rule is corrected");

    // Then its record is on its topic, byte for byte and without a header more
    assertThat(sent.exit()).as(sent.err()).isZero();
    assertThat(sent.out()).contains("it is now " + Topics.CONDOR_FILL.topic() + "-0@0");
    var record = records(Topics.CONDOR_FILL.topic()).getLast();
    assertThat(new String(record.key(), UTF_8)).isEqualTo("book");
    assertThat(new String(record.value(), UTF_8)).isEqualTo("{\"fill\":2}");
    assertThat(record.headers().toArray())
        .extracting(Header::key)
        .containsExactly("ce_id", "traceparent");
    assertThat(new String(record.headers().lastHeader("ce_id").value(), UTF_8)).isEqualTo("e-2");

    // And it is dealt with, the other one is not, and a log says who and why
    assertThat(dlq("list").out()).containsPattern(FILL_DLQ + " +1 +2 ");
    var again = dlq("retry", FILL_DLQ + "@1", "--by", "ben", "--reason", "once more");
    assertThat(again.exit()).isEqualTo(1);
    assertThat(again.err()).contains("was dealt with before");
    assertThat(records(Topics.CONDOR_FILL.topic())).hasSize(1);
    assertThat(Files.readString(stack.state().log(DlqCommand.LOG)))
        .contains("dead letter " + FILL_DLQ + "-0@1 (event e-2 of " + Topics.CONDOR_FILL.topic())
        .contains("sent again by anna at ")
        .contains("the rule is corrected")
        .doesNotContain("ben");

    // And when the first is put away nothing is open, and the last deed is shown
    assertThat(dlq("discard", FILL_DLQ + "@0", "--by", "ben", "--reason", "a test's").exit())
        .isZero();
    assertThat(dlq("list").out()).containsPattern(FILL_DLQ + " +0 +2 +- +0 discarded by ben at");
    assertThat(records(FILL_DLQ)).as("letters are kept").hasSize(2);
  }

  @Test
  void anOldStateDoesNotBecomeTheNewestOfItsKey() throws Exception {
    // Given the letter of a state that a newer one of its key has followed
    produce(new ProducerRecord<>(Topics.CONDOR_BOOK.topic(), bytes("book"), bytes("old")));
    produce(new ProducerRecord<>(Topics.CONDOR_BOOK.topic(), bytes("book"), bytes("new")));
    produce(new ProducerRecord<>(Topics.CONDOR_BOOK.topic(), bytes("other"), bytes("newer")));
    put(BOOK_DLQ, Topics.CONDOR_BOOK.topic() + "-0@0", "e-3", "book", "old");
    put(BOOK_DLQ, Topics.CONDOR_BOOK.topic() + "-0@1", "e-4", "book", "new");

    var old = dlq("retry", BOOK_DLQ + "@0", "--by", "anna", "--reason", "try");
    var newest = dlq("retry", BOOK_DLQ + "@1", "--by", "anna", "--reason", "try");

    assertThat(old.exit()).isEqualTo(1);
    assertThat(old.err()).contains("has a newer one of \"book\" at offset 1: discard");
    assertThat(newest.exit()).as(newest.err()).isZero();
    assertThat(records(Topics.CONDOR_BOOK.topic())).hasSize(4);
  }

  @Test
  void whatCannotBeDoneIsOneLine() throws Exception {
    produce(new ProducerRecord<>(OPENING_DLQ, bytes("k"), bytes("v")));

    var homeless = dlq("retry", OPENING_DLQ + "@0", "--by", "anna", "--reason", "try");
    assertThat(homeless.exit()).isEqualTo(1);
    assertThat(homeless.err()).contains("no header dlq_origin");
    assertThat(dlq("show", OPENING_DLQ + "@9").err()).contains("is not there");
    assertThat(dlq("show", "nowhere.dlq").err()).contains("there is no topic nowhere.dlq");
    assertThat(dlq("retry", OPENING_DLQ + "@0", "--by", "anna").exit()).isEqualTo(2);
    assertThat(dlq("retry", OPENING_DLQ, "--by", "a", "--reason", "b").err())
        .contains("TOPIC@OFFSET");
    assertThat(run("dlq", "list", "--bootstrap", "127.0.0.1:1").err())
        .contains("is Kafka up, and is this its address?");
  }

  private static Answer dlq(String... arguments) {
    var all = new ArrayList<>(List.of("dlq"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--state", dir.toString(), "--bootstrap", stack.kafka()));
    return run(all.toArray(String[]::new));
  }

  private static Answer run(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    int exit =
        Launcher.commandLine()
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(arguments);
    return new Answer(exit, out.toString(), err.toString());
  }

  private static void put(String dlq, String origin, String event, String key, String value)
      throws Exception {
    var record = new ProducerRecord<>(dlq, bytes(key), bytes(value));
    record
        .headers()
        .add("ce_id", bytes(event))
        .add("traceparent", bytes("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"))
        .add("dlq_reason", bytes("InvalidEvent: no"))
        .add("dlq_origin", bytes(origin))
        .add("dlq_at", bytes("2026-11-21T02:00:00Z"));
    produce(record);
  }

  private static void produce(ProducerRecord<byte[], byte[]> record) throws Exception {
    try (var producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", stack.kafka()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer.send(record).get(20, TimeUnit.SECONDS);
    }
  }

  private static List<ConsumerRecord<byte[], byte[]>> records(String topic) {
    try (var consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", stack.kafka()),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      var partition = new TopicPartition(topic, 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).get(partition);
      var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
      while (consumer.position(partition) < end) {
        consumer.poll(Duration.ofMillis(100)).forEach(found::add);
      }
      return found;
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
