package org.alvhdesk.marketdata.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;

/** The time by which a live market asks its providers. */
@ApplicationScoped
public class LiveClock implements InstantSource {
  @Override
  public Instant instant() {
    return InstantSource.system().instant();
  }
}
