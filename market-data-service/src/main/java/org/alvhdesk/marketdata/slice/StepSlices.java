package org.alvhdesk.marketdata.slice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.contracts.event.SliceV1;
import org.alvhdesk.kit.step.MarketPasts;
import org.alvhdesk.kit.step.Slices;
import org.alvhdesk.kit.step.StepQuotes;
import org.alvhdesk.market.MarketState;
import org.alvhdesk.market.chain.ObservedChains;
import org.alvhdesk.market.history.MarketPast;
import org.alvhdesk.marketdata.current.SealedStep;
import org.alvhdesk.marketdata.signal.StepLevels;
import org.alvhdesk.marketdata.snapshot.Snapshot;

/**
 * Makes the published step of a market state and what was quoted at it: pure, so that what a
 * snapshot stores gives the same bytes.
 */
public final class StepSlices {
  private static final int SNAPSHOT_ID_DIGITS = 24;

  private StepSlices() {}

  /**
   * The step {@code number} of {@code runId}.
   *
   * @param label market label that travels with the step
   * @param quoted what the path said was quoted at this state
   * @param known what the path said of the past with this state
   * @param recordedAt wall time of sealing
   */
  public static SealedStep of(
      String runId,
      long number,
      String label,
      MarketState state,
      ObservedChains quoted,
      MarketPast known,
      Instant recordedAt) {
    List<SliceV1> unnamed = unnamed(state, quoted);
    String digest = Slices.digest(unnamed);
    String snapshotId = snapshotId(runId, number, digest);
    List<SliceV1> slices =
        unnamed.stream().map(s -> Slices.labelled(s, runId, number, snapshotId)).toList();
    MarketStepV1 fact =
        new MarketStepV1(
            runId,
            number,
            state.marketTime(),
            state.session(),
            state.stepOfSession(),
            state.lastOfSession(),
            snapshotId,
            slices.size(),
            digest,
            label,
            state.quality().name(),
            quoted.worst().name(),
            StepLevels.of(state),
            MarketPasts.toWire(known),
            StepQuotes.toWire(state, quoted));
    return new SealedStep(fact, state, slices, recordedAt);
  }

  /**
   * The slices of a sealed step from what is stored of it: those that were quoted as they are, the
   * model's computed again.
   */
  public static List<SliceV1> again(Snapshot snapshot) {
    MarketStepV1 fact = snapshot.fact();
    ObservedChains quoted =
        fact.quotes() == null
            ? ObservedChains.NONE
            : StepQuotes.toMarket(
                fact.quotes(), snapshot.quoted().stream().map(Slices::toMarket).toList());
    return unnamed(snapshot.state(), quoted).stream()
        .map(s -> Slices.labelled(s, fact.runId(), fact.step(), fact.snapshotId()))
        .toList();
  }

  private static List<SliceV1> unnamed(MarketState state, ObservedChains quoted) {
    return quoted.slices(state).stream().map(slice -> Slices.toWire("", 0, "", slice)).toList();
  }

  /** Id from what the snapshot is: run, step and content. */
  static String snapshotId(String runId, long step, String digest) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((runId + "\n" + step + "\n" + digest).getBytes(StandardCharsets.UTF_8));
      return "s-" + HexFormat.of().formatHex(hash).substring(0, SNAPSHOT_ID_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
