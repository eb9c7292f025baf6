package org.alvhdesk.hedge;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.Topics;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.contracts.event.SignalsV1;
import org.alvhdesk.contracts.event.SliceCodec;
import org.alvhdesk.contracts.event.SliceV1;
import org.alvhdesk.contracts.rest.TouchOdds;
import org.alvhdesk.kit.kafka.CloudEvent;
import org.alvhdesk.kit.kafka.KafkaSender;
import org.alvhdesk.kit.step.MarketPasts;
import org.alvhdesk.kit.step.Slices;
import org.alvhdesk.market.MarketState;
import org.alvhdesk.market.ModelSurface;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.Slice;
import org.alvhdesk.market.VxCurve;
import org.alvhdesk.market.VxPoint;
import org.alvhdesk.market.history.MarketPast;
import org.alvhdesk.quant.calendar.Expiries;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.apache.kafka.clients.producer.ProducerRecord;

/** market-data-service and condor-service as the hedge desk hears them: 10 condors, VIX as told. */
@Singleton
class TestMarket {
  static final LocalDate SESSION = LocalDate.of(2018, 1, 16);
  static final double CALM_VIX = 12;

  private final KafkaSender kafka;

  TestMarket(KafkaSender kafka) {
    this.kafka = kafka;
  }

  /** One step with everything that belongs to it. */
  record Step(MarketStepV1 fact, List<SliceV1> slices, CondorBookV1 condors) {
    /** The same with index levels of this quality; the options stay the model's. */
    Step levels(String quality) {
      return new Step(
          new MarketStepV1(
              fact.runId(),
              fact.step(),
              fact.marketTime(),
              fact.session(),
              fact.stepOfSession(),
              fact.lastOfSession(),
              fact.snapshotId(),
              fact.sliceCount(),
              fact.digest(),
              fact.market(),
              quality,
              fact.optionQuality(),
              fact.signals()),
          slices,
          condors);
    }

    /** The same as the last step of its session. */
    Step closing() {
      return new Step(
          new MarketStepV1(
              fact.runId(),
              fact.step(),
              fact.marketTime(),
              fact.session(),
              fact.stepOfSession(),
              true,
              fact.snapshotId(),
              fact.sliceCount(),
              fact.digest(),
              fact.market(),
              fact.quality(),
              fact.optionQuality(),
              fact.signals()),
          slices,
          condors);
    }

    /** The same with a share of {@code usd} and what is known of the past. */
    Step with(double usd, Quality quality, MarketPast past) {
      SignalsV1 s = fact.signals();
      return new Step(
          new MarketStepV1(
              fact.runId(),
              fact.step(),
              fact.marketTime(),
              fact.session(),
              fact.stepOfSession(),
              fact.lastOfSession(),
              fact.snapshotId(),
              fact.sliceCount(),
              fact.digest(),
              fact.market(),
              fact.quality(),
              fact.optionQuality(),
              new SignalsV1(
                  s.spx(),
                  s.vix(),
                  s.vix9d(),
                  s.vix3m(),
                  s.vvix(),
                  s.vx30(),
                  s.contango(),
                  s.backwardation(),
                  s.vxCurve(),
                  s.rate(),
                  new SignalsV1.Etp("VIXY", usd, quality.name())),
              MarketPasts.toWire(past)),
          slices,
          condors);
    }

    /** The same with other condors, each the one of {@link TestMarket} but for this. */
    Step with(BigDecimal realisedUsd, CondorBookV1.Condor... held) {
      return new Step(
          fact,
          slices,
          CondorBookBuilder.like(condors)
              .version(condors.version() + 1)
              .realised(realisedUsd)
              .condors(held)
              .build());
    }

    /** The same with proposals that condor-service has priced at it. */
    Step pricing(CondorBookV1.Working... working) {
      return new Step(fact, slices, CondorBookBuilder.like(condors).working(working).build());
    }

    /** The same with touch probabilities beside the condors. */
    Step telling(TouchOdds... odds) {
      return new Step(fact, slices, CondorBookBuilder.like(condors).touches(odds).build());
    }

    /** The same with SPX at {@code spx}, index points; slices and condors stay. */
    Step at(double spx) {
      SignalsV1 s = fact.signals();
      return new Step(
          new MarketStepV1(
              fact.runId(),
              fact.step(),
              fact.marketTime(),
              fact.session(),
              fact.stepOfSession(),
              fact.lastOfSession(),
              fact.snapshotId(),
              fact.sliceCount(),
              fact.digest(),
              fact.market(),
              fact.quality(),
              fact.optionQuality(),
              new SignalsV1(
                  spx,
                  s.vix(),
                  s.vix9d(),
                  s.vix3m(),
                  s.vvix(),
                  s.vx30(),
                  s.contango(),
                  s.backwardation(),
                  s.vxCurve(),
                  s.rate())),
          slices,
          condors);
    }

    CondorBookV1.Condor condor() {
      return condors.condors().getFirst();
    }
  }

  /** {@code like} with another size and mark, index points, null without quotes. */
  static CondorBookV1.Condor condor(CondorBookV1.Condor like, int quantity, Double mark) {
    BigDecimal lots = BigDecimal.valueOf(quantity);
    return new CondorBookV1.Condor(
        like.id(),
        like.layer(),
        like.root(),
        like.expiry(),
        like.settlement(),
        like.dte(),
        quantity,
        like.longPut(),
        like.shortPut(),
        like.shortCall(),
        like.longCall(),
        like.creditPoints(),
        like.openedAt(),
        mark,
        null,
        new BigDecimal("4050.00").multiply(lots),
        new BigDecimal("5000.00").multiply(lots),
        like.lowerBreakEven(),
        like.upperBreakEven(),
        like.probabilityOfProfit(),
        like.deltaPerCondor(),
        like.gammaPerCondor(),
        like.vegaUsd(),
        like.thetaPerDayUsd(),
        like.pricing());
  }

  static String newRun() {
    return "test/" + UUID.randomUUID().toString().substring(0, 8);
  }

  /** A step with VIX slices only: most tests need no more. */
  static Step step(String runId, long n, LocalDate session, int stepOfSession, double vix) {
    return step(runId, n, session, stepOfSession, vix, slice -> slice.root().isVix());
  }

  /** A step with the slices of SPX too. */
  static Step whole(String runId, long n, LocalDate session, double vix) {
    return step(runId, n, session, 0, vix, slice -> true);
  }

  private static Step step(
      String runId,
      long n,
      LocalDate session,
      int stepOfSession,
      double vix,
      Predicate<Slice> listed) {
    Instant at =
        session
            .atTime(LocalTime.of(9, 0).plusMinutes(30L * stepOfSession))
            .atZone(OptionRoot.CHICAGO)
            .toInstant();
    String snapshot = runId + "-" + n;
    List<VxPoint> vx =
        IntStream.range(0, 10)
            .mapToObj(i -> Expiries.vixMonthly(YearMonth.from(session).plusMonths(i)))
            .filter(expiry -> expiry.isAfter(session))
            .map(
                expiry ->
                    new VxPoint(expiry, vix + 0.4 * (1 + Expiries.daysTo(expiry, session) / 30.0)))
            .toList();
    MarketState state =
        new MarketState(
            session,
            stepOfSession,
            false,
            at,
            2780,
            vix,
            OptionalDouble.empty(),
            OptionalDouble.of(vix + 1),
            OptionalDouble.of(95),
            new VxCurve(vx),
            0.015,
            0.018,
            Quality.MODEL,
            "test");
    List<SliceV1> slices =
        ModelSurface.slices(state).stream()
            .filter(listed)
            .map(slice -> Slices.toWire(runId, n, snapshot, slice))
            .toList();
    SignalsV1 signals =
        new SignalsV1(
            2780,
            vix,
            null,
            vix + 1,
            95.0,
            vix + 1,
            0.02,
            false,
            vx.stream().map(p -> new SignalsV1.VxFuture(p.expiry(), p.price())).toList(),
            0.015);
    MarketStepV1 fact =
        new MarketStepV1(
            runId,
            n,
            at,
            session,
            stepOfSession,
            false,
            snapshot,
            slices.size(),
            "0".repeat(64),
            "test",
            "MODEL",
            "MODEL",
            signals);
    return new Step(fact, slices, condors(fact));
  }

  private static CondorBookV1 condors(MarketStepV1 fact) {
    LocalDate expiry = LocalDate.of(2018, 3, 2);
    CondorBookV1.Condor condor =
        new CondorBookV1.Condor(
            "c1",
            "BASE",
            "SPXW",
            expiry,
            OptionRoot.SPXW.settlementOf(expiry),
            45,
            10,
            2625,
            2675,
            2860,
            2910,
            new BigDecimal("9.50"),
            fact.marketTime(),
            9.5,
            new BigDecimal("0.00"),
            new BigDecimal("40500.00"),
            new BigDecimal("50000.00"),
            2665.5,
            2869.5,
            0.68,
            0.0,
            -0.001,
            -900.0,
            200.0,
            new CondorBookV1.Pricing(
                45 / 365.0,
                2779,
                0.998,
                List.of(0.16, 0.14, 0.09, 0.085),
                0.11,
                -0.03,
                0.006,
                -3,
                2));
    return CondorBookBuilder.book(fact.runId(), fact.step(), fact.marketTime())
        .snapshot(fact.snapshotId())
        .rules("LAYERED-002", "2")
        .sizedFrom("650000", "97500.00")
        .condors(condor)
        .build();
  }

  void send(Step step) {
    sendSlices(step);
    sendCondors(step);
    sendFact(step);
  }

  void sendSlices(Step step) {
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
    for (SliceV1 slice : step.slices()) {
      records.add(
          new ProducerRecord<>(
              Topics.MARKET_SLICE, CloudEvent.utf8(slice.key()), SliceCodec.encode(slice)));
    }
    kafka.sendAll(records);
  }

  void sendCondors(Step step) {
    kafka.sendAll(List.of(record(Topics.CONDOR_BOOK, "main", step.condors(), step.fact())));
  }

  void sendFact(Step step) {
    kafka.sendAll(
        List.of(record(Topics.MARKET_STEP, step.fact().runId(), step.fact(), step.fact())));
  }

  private static ProducerRecord<byte[], byte[]> record(
      String topic, String key, Object payload, MarketStepV1 fact) {
    return new CloudEvent(
            topic + fact.runId() + fact.step(), topic, "/test", key, fact.marketTime(), null)
        .record(topic, CloudEvent.utf8(Json.write(payload)));
  }
}
