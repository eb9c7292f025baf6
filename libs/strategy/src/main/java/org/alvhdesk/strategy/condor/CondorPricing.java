package org.alvhdesk.strategy.condor;

import java.util.List;
import org.alvhdesk.quant.pricing.Black76;
import org.alvhdesk.quant.vol.Smile;

/**
 * What is needed to revalue a condor under a scenario.
 *
 * @param years time to settlement, minutes / 525,600
 * @param forward of the condor's expiry, index points
 * @param discount factor to settlement
 * @param legVols mid volatility (decimal) of each leg in the order of {@link CondorLeg}
 * @param smile fitted to the whole expiry
 */
public record CondorPricing(
    double years, double forward, double discount, List<Double> legVols, Smile smile) {
  /**
   * @throws IllegalArgumentException unless there are four positive leg volatilities
   */
  public CondorPricing {
    legVols = List.copyOf(legVols);
    if (legVols.size() != 4 || !legVols.stream().allMatch(v -> v > 0)) {
      throw new IllegalArgumentException("four positive leg vols needed, were " + legVols);
    }
  }

  /**
   * What buying one {@code condor} back costs at these volatilities, index points. With every leg
   * quoted it is the mid; where a leg has no usable quote it rests on the smile and is a model
   * value.
   */
  public double costPoints(IronCondor condor) {
    double cost = 0;
    for (CondorLeg leg : CondorLeg.values()) {
      cost -=
          leg.sign()
              * Black76.price(leg.right(), forward, leg.strike(condor), years, vol(leg), discount);
    }
    return cost;
  }

  /** Mid volatility of {@code leg}, decimal. */
  public double vol(CondorLeg leg) {
    return legVols.get(leg.place());
  }
}
