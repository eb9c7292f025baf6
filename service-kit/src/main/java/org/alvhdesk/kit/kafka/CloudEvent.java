package org.alvhdesk.kit.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * The CloudEvents 1.0 attributes of a record, in the binary content mode of its Kafka binding.
 *
 * @param id unique per source
 * @param type name and version of the payload
 * @param source service that says so, such as {@code /alvh/hedge-service}
 * @param subject what it is about: the record key
 * @param time wall time at which it was recorded
 * @param marketTime extension {@code markettime}: the market's time of the fact, or null
 */
public record CloudEvent(
    String id, String type, String source, String subject, Instant time, Instant marketTime) {
  public static final String ID = "ce_id";
  public static final String TYPE = "ce_type";
  public static final String SOURCE = "ce_source";
  public static final String TIME = "ce_time";
  public static final String SPEC_VERSION = "ce_specversion";
  public static final String SUBJECT = "ce_subject";
  public static final String MARKET_TIME = "ce_markettime";

  /** A record for {@code topic}, keyed by the subject, with these attributes as headers. */
  public ProducerRecord<byte[], byte[]> record(String topic, byte[] value) {
    ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, utf8(subject), value);
    Headers headers = record.headers();
    headers.add(SPEC_VERSION, utf8("1.0"));
    headers.add(ID, utf8(id));
    headers.add(TYPE, utf8(type));
    headers.add(SOURCE, utf8(source));
    headers.add(SUBJECT, utf8(subject));
    headers.add(TIME, utf8(time.toString()));
    if (marketTime != null) {
      headers.add(MARKET_TIME, utf8(marketTime.toString()));
    }
    return record;
  }

  /** Text of the last header {@code name}, or null when there is none. */
  public static String header(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null || header.value() == null
        ? null
        : new String(header.value(), StandardCharsets.UTF_8);
  }

  /** UTF-8 bytes. */
  public static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
