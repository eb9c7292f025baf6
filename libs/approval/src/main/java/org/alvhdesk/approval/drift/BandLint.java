package org.alvhdesk.approval.drift;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether bands leave a calm market alone: people cannot approve what goes stale while they read.
 */
public final class BandLint {
  /** Minutes that an approval may take: reading, asking, a second factor, another person. */
  public static final int MINUTES = 15;

  /** Share of calm moves that may make it stale within that time, decimal. */
  public static final double TOLERATED = 0.05;

  /** Fewer moves than these say nothing. */
  public static final int FEWEST_MOVES = 20;

  /** How late quotes of {@code DELAYED} quality come: the least that exchanges ask for. */
  public static final Duration PROVIDERS_DELAY = Duration.ofMinutes(15);

  private BandLint() {}

  /**
   * What one observed move does to the figures of a change.
   *
   * @param stressLossShare how much larger the stress loss is after it, decimal share
   * @param offsetPoints how much smaller the offset is after it, decimal points
   */
  public record Move(double stressLossShare, double offsetPoints) {}

  /**
   * What was measured.
   *
   * @param moves how many calm moves
   * @param stale how many of them leave a band
   * @param largestStressLossShare that a tolerable band leaves room for: the smallest that at most
   *     {@link #TOLERATED} of the moves leave
   * @param largestOffsetPoints the same of the offset
   * @param errors what makes the bands unusable, with what would do; none when they pass
   */
  public record Report(
      int moves,
      int stale,
      double largestStressLossShare,
      double largestOffsetPoints,
      List<String> errors) {
    public Report {
      errors = List.copyOf(errors);
    }

    /** Whether the bands fail. */
    public boolean failed() {
      return !errors.isEmpty();
    }
  }

  /**
   * Judges {@code bands} by {@code calm} moves over {@link #MINUTES}.
   *
   * @param sourceDelay how late the quotes of the desk's source come, market time; 0 when they come
   *     at once
   */
  public static Report lint(DriftBands bands, Collection<Move> calm, Duration sourceDelay) {
    List<String> errors = new ArrayList<>();
    double stress = quantile(calm.stream().mapToDouble(Move::stressLossShare).toArray());
    double offset = quantile(calm.stream().mapToDouble(Move::offsetPoints).toArray());
    int stale = (int) calm.stream().filter(move -> leaves(bands, move)).count();
    if (calm.size() < FEWEST_MOVES) {
      errors.add(
          "only %d calm moves are known, at least %d are needed to say anything"
              .formatted(calm.size(), FEWEST_MOVES));
    } else if (stale > TOLERATED * calm.size()) {
      errors.add(
          String.format(
              Locale.ROOT,
              "%d of %d calm moves of %d minutes (%.1f %%) leave the bands, at most %.0f %% may:"
                  + " stressLossShare %.4f needs about %.4f, offsetPoints %.4f about %.4f",
              stale,
              calm.size(),
              MINUTES,
              100.0 * stale / calm.size(),
              100 * TOLERATED,
              bands.stressLossShare(),
              stress,
              bands.offsetPoints(),
              offset));
    }
    if (!sourceDelay.isZero()) {
      delayed(bands.quotes(), sourceDelay).ifPresent(errors::add);
    }
    return new Report(calm.size(), stale, stress, offset, errors);
  }

  /** Why quotes that come late by {@code delay} let nothing be approved; empty when they do. */
  public static Optional<String> delayed(QuoteBounds bounds, Duration delay) {
    String come =
        "quotes of this source are %d s old when they come, ".formatted(delay.toSeconds());
    if (bounds.mostDelayed().compareTo(delay) > 0) {
      return Optional.empty();
    }
    return Optional.of(
        come
            + (bounds.delayed().isEmpty()
                ? "and the policy does not accept delayed quotes: nothing could ever be approved"
                : "the policy allows %d s: nothing could ever be approved"
                    .formatted(bounds.mostDelayed().toSeconds())));
  }

  private static boolean leaves(DriftBands bands, Move move) {
    return move.stressLossShare() > bands.stressLossShare() + Drift.ROUNDING
        || move.offsetPoints() > bands.offsetPoints() + Drift.ROUNDING;
  }

  /** The size that at most the tolerated share of {@code sizes} exceeds, at least 0. */
  private static double quantile(double[] sizes) {
    if (sizes.length == 0) {
      return 0;
    }
    double[] sorted = sizes.clone();
    Arrays.sort(sorted);
    int at = (int) Math.ceil((1 - TOLERATED) * sorted.length) - 1;
    return Math.max(0, sorted[Math.max(0, at)]);
  }
}
