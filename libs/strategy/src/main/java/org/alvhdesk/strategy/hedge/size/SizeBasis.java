package org.alvhdesk.strategy.hedge.size;

import java.math.BigDecimal;

/**
 * K4: what the hedge is sized from. The sources give four answers; a rule set names one, and {@link
 * DollarLimit} applies to all of them. {@link BaseSize} computes it.
 */
public sealed interface SizeBasis {
  /**
   * A share of the risk capital that the condors leave over (000-6, 000-7).
   *
   * @param share of the rest, 0 to 1; half for each of two layers by default
   */
  record ResidualRiskCapital(BigDecimal share) implements SizeBasis {
    /** Half of the rest. */
    public static final ResidualRiskCapital HALF = new ResidualRiskCapital(new BigDecimal("0.5"));

    /**
     * @throws IllegalArgumentException outside 0 to 1
     */
    public ResidualRiskCapital {
      requireShare(share);
    }
  }

  /**
   * A share of the whole risk capital (001-7).
   *
   * @param share 0 to 1
   */
  record ShareOfRiskCapital(BigDecimal share) implements SizeBasis {
    /** The source's 15 to 25 %: 20 %. */
    public static final ShareOfRiskCapital FIFTH = new ShareOfRiskCapital(new BigDecimal("0.2"));

    /**
     * @throws IllegalArgumentException outside 0 to 1
     */
    public ShareOfRiskCapital {
      requireShare(share);
    }
  }

  /** Enough gain in a shock to cover a share of the condors' loss beyond break-even (003-6). */
  record CoverOfLoss() implements SizeBasis {}

  /**
   * A premium of a share of the break-even width (003-6, the other reading).
   *
   * @param userScale multiple on it, 0 or more
   */
  record PremiumOfWidth(BigDecimal userScale) implements SizeBasis {
    /**
     * @throws IllegalArgumentException when negative
     */
    public PremiumOfWidth {
      if (userScale.signum() < 0) {
        throw new IllegalArgumentException("the user scale is 0 or more: " + userScale);
      }
    }
  }

  /**
   * Contracts by the number of condors (004-1).
   *
   * @param contracts per {@code perCondors} condors, 0 or more
   * @param perCondors 1 or more
   */
  record ContractsPerCondor(int contracts, int perCondors) implements SizeBasis {
    /**
     * @throws IllegalArgumentException for a number out of range
     */
    public ContractsPerCondor {
      if (contracts < 0 || perCondors < 1) {
        throw new IllegalArgumentException(
            "contracts per condors need 0 or more and 1 or more: "
                + contracts
                + " per "
                + perCondors);
      }
    }
  }

  private static void requireShare(BigDecimal share) {
    if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException("a share is 0 to 1: " + share);
    }
  }
}
