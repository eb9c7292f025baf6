package org.alvhdesk.hedge.metrics;

import java.util.List;

/** Kinds of change request that are counted from 0; others show once there is one. */
final class Kinds {
  static final List<String> ALWAYS_SHOWN = List.of("hedge", "condor");

  private Kinds() {}
}
