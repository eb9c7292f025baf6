package org.alvhdesk.strategy.trigger;

import org.alvhdesk.quant.indicator.NoDataReason;
import org.alvhdesk.quant.indicator.Reading;
import org.alvhdesk.quant.indicator.Signal;

/** What a trigger says on one session. */
public enum TriggerState {
  ON,
  OFF,
  /** The inputs cannot tell; never counted as off. */
  NO_DATA;

  /** On or off. */
  public static TriggerState of(boolean on) {
    return on ? ON : OFF;
  }

  /** The state of an indicator's reading. */
  public static TriggerState of(Reading<Signal> reading) {
    return switch (reading) {
      case Reading.Value<Signal>(Signal signal) -> of(signal.on());
      case Reading.NoData<Signal>(NoDataReason reason) -> NO_DATA;
    };
  }
}
