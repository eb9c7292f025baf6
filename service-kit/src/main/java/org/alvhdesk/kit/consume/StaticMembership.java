package org.alvhdesk.kit.consume;

import io.smallrye.reactive.messaging.ClientCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes every consumer a static member of a group of its own, {@code <service>.<channel>}, so that
 * a restart after kill -9 takes its place at once instead of waiting for the old session to time
 * out, and so that the channels of one service never rebalance each other.
 */
@ApplicationScoped
class StaticMembership implements ClientCustomizer<Map<String, Object>> {
  private final String service;
  private final String instance;

  /** {@code alvh.instance} tells the replicas of one service apart. */
  StaticMembership(
      @ConfigProperty(name = "alvh.service") String service,
      @ConfigProperty(name = "alvh.instance", defaultValue = "0") String instance) {
    this.service = service;
    this.instance = instance;
  }

  @Override
  public Map<String, Object> customize(
      String channel, Config config, Map<String, Object> settings) {
    boolean consumer = settings.containsKey(ConsumerConfig.GROUP_ID_CONFIG);
    if (consumer && !settings.containsKey(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG)) {
      String own = service + "." + channel;
      settings.put(ConsumerConfig.GROUP_ID_CONFIG, own);
      settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, own + "-" + instance);
    }
    return settings;
  }
}
