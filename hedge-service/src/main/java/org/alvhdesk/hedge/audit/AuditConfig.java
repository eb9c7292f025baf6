package org.alvhdesk.hedge.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where the audit's checkpoints are kept. */
@ConfigMapping(prefix = "alvh.audit")
public interface AuditConfig {
  /**
   * Folder outside the database with the signing key and the checkpoints; none: nothing is signed,
   * and a verification says so. The key is made when there is none.
   */
  Optional<Path> directory();

  /** Wall time between two looks at the end of the chains; each that grew is signed. */
  @WithDefault("1s")
  Duration checkpointEvery();

  /**
   * Wall time between two verifications of the whole chain, for the metrics; also their patience.
   */
  @WithDefault("5m")
  Duration verifyEvery();

  /**
   * What an operator vouches for, once: hash of the last line that was written before there was a
   * key, as {@code GET /api/v1/audit/verification} says it. A signed line puts it on record; from
   * then on this may be left out. None: every line must be signed.
   */
  Optional<String> unsignedUpTo();

  /** The same for lines from before there was a chain: how many there are. */
  @WithDefault("0")
  long olderLines();
}
