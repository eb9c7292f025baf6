package org.alvhdesk.kit.consume;

import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.UndecodableEvent;
import org.alvhdesk.kit.inbox.Inbox;
import org.alvhdesk.kit.tx.Transactions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Handles a record until it is done. A poison record ({@link UndecodableEvent}, {@link
 * InvalidEvent}) goes to {@code <topic>.<service>.dlq}; every other failure is tried again, the
 * whole transaction with a new session, for as long as it takes. The returned Uni therefore never
 * fails, and it completes only when the record may be acknowledged:
 *
 * <pre>{@code
 * @Incoming("step-in")
 * Uni<Void> onStep(ConsumerRecord<byte[], byte[]> record) {
 *   return consuming.once(record, MarketStepV1.class, step -> decide(step.payload()));
 * }
 * }</pre>
 *
 * SmallRye calls such a method for one record after the other, so the order of a partition is kept.
 */
@ApplicationScoped
public class Consuming {
  private final Transactions transactions;
  private final Inbox inbox;
  private final DeadLetters deadLetters;
  private final String service;

  Consuming(
      Transactions transactions,
      Inbox inbox,
      DeadLetters deadLetters,
      @ConfigProperty(name = "alvh.service") String service) {
    this.transactions = transactions;
    this.inbox = inbox;
    this.deadLetters = deadLetters;
    this.service = service;
  }

  /** The name of this service as consumer: in the inbox and in the dead-letter topic. */
  public String service() {
    return service;
  }

  /** A JSON event whose {@code effect} takes place once, in one transaction with the inbox row. */
  public <T> Uni<Void> once(
      ConsumerRecord<byte[], byte[]> record, Class<T> type, Function<Delivery<T>, Uni<?>> effect) {
    return once(record, json(type), effect);
  }

  /** The same with another decoder, which throws {@link UndecodableEvent} on poison. */
  public <T> Uni<Void> once(
      ConsumerRecord<byte[], byte[]> record,
      Function<byte[], T> decoder,
      Function<Delivery<T>, Uni<?>> effect) {
    return each(
        record,
        decoder,
        delivery ->
            transactions.inNewContext(
                delivery.origin(),
                () ->
                    inbox
                        .firstTime(service, delivery.eventId())
                        .chain(
                            first ->
                                first
                                    ? effect.apply(delivery).replaceWithVoid()
                                    : Uni.createFrom().voidItem())));
  }

  /**
   * An event whose {@code handler} runs at every delivery and every attempt, without inbox and
   * without transaction: for handlers that are idempotent by themselves (keeping a slice in memory)
   * or that wait for something before they open their own transaction.
   */
  public <T> Uni<Void> each(
      ConsumerRecord<byte[], byte[]> record,
      Function<byte[], T> decoder,
      Function<Delivery<T>, Uni<?>> handler) {
    Context trace = Context.current(); // a later attempt runs on another thread
    Uni<Void> attempt =
        Uni.createFrom()
            .deferred(
                () ->
                    handler
                        .apply(Delivery.of(record, decoder.apply(value(record)), trace))
                        .replaceWithVoid());
    return Transactions.untilItWorks(what(record), Consuming::isPoison, attempt)
        .onFailure(Consuming::isPoison)
        .recoverWithUni(poison -> deadLetters.send(record, poison));
  }

  /** Decoder of a JSON payload. */
  public static <T> Function<byte[], T> json(Class<T> type) {
    return bytes -> Json.read(new String(bytes, StandardCharsets.UTF_8), type);
  }

  /** True for the typed, deterministic failures that no retry can heal. */
  public static boolean isPoison(Throwable failure) {
    return failure instanceof UndecodableEvent || failure instanceof InvalidEvent;
  }

  private static byte[] value(ConsumerRecord<byte[], byte[]> record) {
    if (record.value() == null) {
      throw new UndecodableEvent("a record without a value");
    }
    return record.value();
  }

  private static String what(ConsumerRecord<byte[], byte[]> record) {
    return record.topic() + "-" + record.partition() + "@" + record.offset();
  }
}
