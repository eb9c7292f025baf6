package org.alvhdesk.kit.consume;

import io.smallrye.reactive.messaging.ClientCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes every consumer a static member of a group of its own, {@code <service>.<channel>}, so that
 * a restart after kill -9 takes its place at once instead of waiting for the old session to time
 * out, and so that the channels of one service never rebalance each other.
 *
 * <p>The instances of a service share these groups: a fact is taken by one of them. Channels in
 * {@code alvh.consumers.every-instance} are heard by each, in a group {@code
 * <service>.<channel>.<instance>}: the slices of a step must be wherever the step is taken (ADR
 * 0023).
 */
@ApplicationScoped
class StaticMembership implements ClientCustomizer<Map<String, Object>> {
  private final String service;
  private final String instance;
  private final Set<String> everyInstance;

  /** {@code alvh.instance} tells the instances of one service apart, such as a pod's name. */
  StaticMembership(
      @ConfigProperty(name = "alvh.service") String service,
      @ConfigProperty(name = "alvh.instance", defaultValue = "0") String instance,
      @ConfigProperty(name = "alvh.consumers.every-instance") Optional<Set<String>> everyInstance) {
    this.service = service;
    this.instance = instance;
    this.everyInstance = everyInstance.orElse(Set.of());
  }

  /** The consumer group of {@code channel}. */
  String group(String channel) {
    String shared = service + "." + channel;
    return isHeardByEvery(channel) ? shared + "." + instance : shared;
  }

  /** Whether every instance hears {@code channel}. */
  boolean isHeardByEvery(String channel) {
    return everyInstance.contains(channel);
  }

  @Override
  public Map<String, Object> customize(
      String channel, Config config, Map<String, Object> settings) {
    boolean consumer = settings.containsKey(ConsumerConfig.GROUP_ID_CONFIG);
    if (consumer && !settings.containsKey(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG)) {
      settings.put(ConsumerConfig.GROUP_ID_CONFIG, group(channel));
      settings.put(
          ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, service + "." + channel + "-" + instance);
    }
    return settings;
  }
}
