package org.alvhdesk.ui.svg;

/** A linear scale from values to pixels. */
record Scale(double fromValue, double toValue, double fromPixel, double toPixel) {

  double at(double value) {
    double span = toValue - fromValue;
    return span == 0
        ? (fromPixel + toPixel) / 2
        : fromPixel + (value - fromValue) / span * (toPixel - fromPixel);
  }
}
