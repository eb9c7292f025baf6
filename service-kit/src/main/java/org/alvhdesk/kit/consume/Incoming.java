package org.alvhdesk.kit.consume;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/** The incoming channels of this service and their topics, as configured. */
@ApplicationScoped
class Incoming {
  private static final Pattern TOPIC =
      Pattern.compile("mp\\.messaging\\.incoming\\.([^.]+)\\.topic");

  private final Map<String, String> topicByChannel = new TreeMap<>();

  Incoming(Config config) {
    for (String name : config.getPropertyNames()) {
      Matcher channel = TOPIC.matcher(name);
      if (channel.matches()) {
        topicByChannel.put(channel.group(1), config.getValue(name, String.class));
      }
    }
  }

  /** Topic of each channel. */
  Map<String, String> topicByChannel() {
    return topicByChannel;
  }
}
