package org.alvhdesk.market;

import java.util.Optional;
import org.alvhdesk.market.chain.ObservedChains;
import org.alvhdesk.market.history.MarketPast;

/**
 * The port behind which a simulation and a replay look the same: a deterministic sequence of market
 * states on a grid fixed by market and seed, never by speed. A path that starts anew from the same
 * arguments gives the same states bit for bit, so a run resumes by skipping what it has seen.
 */
public interface MarketPath {
  /** Label that travels with every number, such as {@code sim:feb2018} or {@code replay:cboe}. */
  String label();

  /** The next state, or empty when the path has ended. */
  Optional<MarketState> next();

  /**
   * What a decision at the state that {@link #next} gave last may know of the market's past: its
   * own close only when it is the last state of its session. Before the first state: what was known
   * at the close before it.
   */
  MarketPast past();

  /**
   * What was really quoted at the state that {@link #next} gave last; {@link ObservedChains#NONE}
   * before the first state, and always for a market in which nobody quotes.
   */
  default ObservedChains quoted() {
    return ObservedChains.NONE;
  }
}
