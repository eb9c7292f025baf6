package org.alvhdesk.ui.client;

/** The services whose figures are shown. */
public enum Service {
  MARKET("market-data-service"),
  CONDOR("condor-service"),
  HEDGE("hedge-service");

  private final String label;

  Service(String label) {
    this.label = label;
  }

  /** Name as people read it. */
  public String label() {
    return label;
  }
}
