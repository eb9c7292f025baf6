package org.alvhdesk.strategy.joint.history;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.alvhdesk.market.files.ReplayPath;

/** The providers' files as history; the test is skipped when there are none. */
public final class RealHistory {
  private static History loaded;

  private RealHistory() {}

  /** SPX, VIX, VVIX and VX closes of {@code -Dalvh.data.dir}. */
  public static synchronized History require() {
    String dir = System.getProperty("alvh.data.dir", "");
    assumeTrue(
        !dir.isBlank() && Files.isDirectory(Path.of(dir, "indices")),
        "skipped: needs real market files, -Dalvh.data.dir=<absolute path of a directory with"
            + " indices/ and vx_futures/>");
    if (loaded == null) {
      loaded =
          History.ofStates(
              ReplayPath.open(Path.of(dir), Optional.empty(), Optional.empty()).states());
    }
    return loaded;
  }
}
