package org.alvhdesk.kit.telemetry;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads the few fields that a test needs of an {@code ExportTraceServiceRequest} (OTLP 1.x, proto3
 * wire format), because no library here has its classes.
 */
final class Otlp {
  private static final int VARINT = 0;
  private static final int FIXED64 = 1;
  private static final int BYTES = 2;
  private static final int FIXED32 = 5;

  private Otlp() {}

  /**
   * A span as it was exported.
   *
   * @param parent id of its parent, empty of a root
   * @param kind 1 internal, 2 server, 3 client, 4 producer, 5 consumer
   * @param resource attributes of who exports it
   */
  record Span(
      String trace,
      String id,
      String parent,
      String name,
      long kind,
      Map<String, String> resource) {}

  /** Every span of a request. */
  static List<Span> spans(byte[] request) {
    List<Span> spans = new ArrayList<>();
    for (Message resourceSpans : Message.of(request).messages(1)) {
      Map<String, String> resource = new TreeMap<>();
      for (Message r : resourceSpans.messages(1)) {
        for (Message attribute : r.messages(1)) {
          attribute.messages(2).forEach(value -> resource.put(attribute.text(1), value.text(1)));
        }
      }
      for (Message scope : resourceSpans.messages(2)) {
        for (Message span : scope.messages(2)) {
          spans.add(
              new Span(
                  span.hex(1), span.hex(2), span.hex(4), span.text(5), span.number(6), resource));
        }
      }
    }
    return spans;
  }

  /** Fields by number: of length-delimited ones the bytes, of the others the number. */
  private record Message(Map<Integer, List<byte[]>> bytes, Map<Integer, Long> numbers) {

    static Message of(byte[] wire) {
      Message message = new Message(new TreeMap<>(), new TreeMap<>());
      ByteBuffer in = ByteBuffer.wrap(wire).order(ByteOrder.LITTLE_ENDIAN);
      while (in.hasRemaining()) {
        long tag = varint(in);
        int field = (int) (tag >>> 3);
        switch ((int) (tag & 7)) {
          case VARINT -> message.numbers.put(field, varint(in));
          case FIXED64 -> message.numbers.put(field, in.getLong());
          case FIXED32 -> message.numbers.put(field, (long) in.getInt());
          case BYTES -> {
            byte[] value = new byte[(int) varint(in)];
            in.get(value);
            message.bytes.computeIfAbsent(field, f -> new ArrayList<>()).add(value);
          }
          default -> throw new IllegalArgumentException("no wire type of proto3: tag " + tag);
        }
      }
      return message;
    }

    private static long varint(ByteBuffer in) {
      long value = 0;
      for (int shift = 0; ; shift += 7) {
        byte next = in.get();
        value |= (long) (next & 0x7f) << shift;
        if (next >= 0) {
          return value;
        }
      }
    }

    List<Message> messages(int field) {
      return bytes.getOrDefault(field, List.of()).stream().map(Message::of).toList();
    }

    String text(int field) {
      List<byte[]> values = bytes.getOrDefault(field, List.of());
      return values.isEmpty() ? "" : new String(values.getLast(), StandardCharsets.UTF_8);
    }

    String hex(int field) {
      List<byte[]> values = bytes.getOrDefault(field, List.of());
      return values.isEmpty() ? "" : HexFormat.of().formatHex(values.getLast());
    }

    long number(int field) {
      return numbers.getOrDefault(field, 0L);
    }
  }
}
