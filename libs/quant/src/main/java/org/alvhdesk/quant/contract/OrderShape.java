package org.alvhdesk.quant.contract;

/** What a price is for: exchanges have other minimum steps for packages than for one series. */
public enum OrderShape {
  /** One series. */
  SINGLE,
  /** The net price of a spread, condor or other package; futures: a calendar spread. */
  PACKAGE,
  /** The net price of a box spread. */
  BOX
}
