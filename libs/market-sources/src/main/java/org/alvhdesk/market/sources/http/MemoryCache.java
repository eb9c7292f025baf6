package org.alvhdesk.market.sources.http;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Holds the latest answers until the process ends. */
public final class MemoryCache implements FetchCache {
  private final Map<String, Kept> held = new ConcurrentHashMap<>();

  @Override
  public Optional<Kept> find(String source, Resource resource) {
    return Optional.ofNullable(held.get(key(source, resource)));
  }

  @Override
  public void keep(String source, Resource resource, Kept answer) {
    held.put(key(source, resource), answer);
  }

  private static String key(String source, Resource resource) {
    return source + " " + resource.address();
  }
}
