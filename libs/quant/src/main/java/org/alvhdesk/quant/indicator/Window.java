package org.alvhdesk.quant.indicator;

import java.util.ArrayList;
import java.util.List;

/** The last values of a series in a ring: no allocation after construction. */
final class Window {
  private final double[] ring;
  private int size;
  private int head;

  Window(int capacity) {
    this.ring = new double[capacity];
  }

  /** Restores from values, oldest first; bits are kept, the place in the ring is not. */
  Window(int capacity, List<Double> oldestFirst) {
    this(capacity);
    if (oldestFirst.size() > capacity) {
      throw new IllegalArgumentException(
          "state holds " + oldestFirst.size() + " values for a window of " + capacity);
    }
    for (double x : oldestFirst) {
      add(Kernel.checked(x));
    }
  }

  /** Adds the newest value; the oldest falls out of a full window. */
  void add(double x) {
    ring[head] = x;
    head = head + 1 == ring.length ? 0 : head + 1;
    if (size < ring.length) {
      size++;
    }
  }

  boolean full() {
    return size == ring.length;
  }

  int size() {
    return size;
  }

  /** Value by age: 0 is the oldest held. */
  double get(int i) {
    int at = head - size + i;
    return ring[at < 0 ? at + ring.length : at];
  }

  double oldest() {
    return get(0);
  }

  double newest() {
    return get(size - 1);
  }

  /** Sum, oldest first. */
  double sum() {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += get(i);
    }
    return sum;
  }

  void clear() {
    size = 0;
    head = 0;
  }

  List<Double> values() {
    List<Double> out = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      out.add(get(i));
    }
    return List.copyOf(out);
  }
}
