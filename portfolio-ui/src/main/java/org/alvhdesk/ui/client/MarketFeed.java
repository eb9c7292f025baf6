package org.alvhdesk.ui.client;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.alvhdesk.contracts.rest.ChainView;
import org.alvhdesk.contracts.rest.ClockCommand;
import org.alvhdesk.contracts.rest.ClockView;
import org.alvhdesk.contracts.rest.SignalsView;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The market as it stands: the latest step, its chains and the clock. */
@ApplicationScoped
public class MarketFeed {
  private final MarketClient market;

  MarketFeed(@RestClient MarketClient market) {
    this.market = market;
  }

  /** The latest sealed step with its signals. */
  public Uni<Answer<SignalsView>> signals() {
    return Answers.of(Service.MARKET, market.signals());
  }

  /** The latest sealed step with its signals and the last values of each. */
  public Uni<Answer<SignalsView>> signalsWithPast() {
    return Answers.of(Service.MARKET, market.signals(true));
  }

  /**
   * The chain of {@code root} at the latest step.
   *
   * @param expiry such as 2018-03-16, or null for all
   * @param quotes whether strike by strike
   */
  public Uni<Answer<ChainView>> chain(String root, String expiry, boolean quotes) {
    return Answers.of(Service.MARKET, market.chain(root, expiry, quotes));
  }

  /** The market clock. */
  public Uni<Answer<ClockView>> clock() {
    return Answers.of(Service.MARKET, market.clock());
  }

  /** Sets the clock; for trader and admin, as market-data-service decides. */
  public Uni<Answer<ClockView>> setClock(String key, ClockCommand command) {
    return Answers.of(Service.MARKET, market.setClock(key, command));
  }
}
