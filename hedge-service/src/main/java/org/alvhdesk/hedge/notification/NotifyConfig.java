package org.alvhdesk.hedge.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** How people are told outside the application. */
@ConfigMapping(prefix = "alvh.notify")
public interface NotifyConfig {
  /** Posts JSON to a chat or a pager. */
  Webhook webhook();

  /** Sends mail through {@code quarkus.mailer}. */
  Mail mail();

  /** How long a recipient is left alone after a message of the same channel; urgent ones pass. */
  @WithDefault("5m")
  Duration quiet();

  /** Wall time between two looks at what is to be sent. */
  @WithDefault("1s")
  Duration every();

  /** After so many failures a message is given up, which the page says. */
  @WithDefault("8")
  int attempts();

  /** The webhook. */
  interface Webhook {
    /** Where to; empty switches it off. */
    Optional<URI> url();

    /** Key of the HMAC-SHA256 in the header {@code X-ALVH-Signature}; empty leaves it out. */
    Optional<String> secret();
  }

  /** The mail. */
  interface Mail {
    /** Whether mail is sent at all. */
    @WithDefault("false")
    boolean enabled();

    /** Address of a person; {@code %s} is the user name. */
    @WithDefault("%s@localhost")
    String address();
  }
}
