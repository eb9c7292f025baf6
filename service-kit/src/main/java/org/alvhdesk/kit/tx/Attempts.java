package org.alvhdesk.kit.tx;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Counts what is under way, so that a service can stop between two transactions. */
final class Attempts {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition idle = lock.newCondition();
  private int underWay;
  private boolean closed;

  /** False when nothing may begin any more. */
  boolean begin() {
    lock.lock();
    try {
      if (closed) {
        return false;
      }
      underWay++;
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** One that was begun is over, well or not. */
  void end() {
    lock.lock();
    try {
      underWay--;
      if (underWay == 0) {
        idle.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Lets nothing begin any more and waits for what is under way, at most {@code patience}. */
  void closeAndAwait(Duration patience) throws InterruptedException {
    lock.lock();
    try {
      closed = true;
      long left = patience.toNanos();
      while (underWay > 0 && left > 0) {
        left = idle.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }
}
