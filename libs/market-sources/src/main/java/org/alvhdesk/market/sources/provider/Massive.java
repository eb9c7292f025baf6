package org.alvhdesk.market.sources.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.chain.Underlying;
import org.alvhdesk.market.sources.FetchProblem;
import org.alvhdesk.market.sources.SourceFile;
import org.alvhdesk.market.sources.SourceInfo;
import org.alvhdesk.market.sources.Wish;
import org.alvhdesk.market.sources.http.Content;
import org.alvhdesk.market.sources.http.PoliteHttp;
import org.alvhdesk.market.sources.http.Resource;

/**
 * Option snapshots of Massive, formerly Polygon, for customers: pages of 250 options, each naming
 * the next in {@code next_url}. They become one file, because part of a chain is none. The key goes
 * to the configured host only, whatever host a page names.
 */
final class Massive implements Provider {
  /** 250 options a page: room for five times a complete SPX chain. */
  private static final int MOST_PAGES = 200;

  private final URI base;
  private final Optional<String> key;
  private final Duration freshFor;

  Massive(URI base, Optional<String> key, Duration freshFor) {
    this.base = base;
    this.key = key;
    this.freshFor = freshFor;
  }

  @Override
  public SourceInfo info() {
    return new SourceInfo(
        "massive",
        "Massive (formerly Polygon)",
        "option chains of SPX and VIX",
        Quality.DELAYED,
        base,
        Terms.ACCOUNT,
        key.isPresent()
            ? Optional.empty()
            : Optional.of(
                "needs the key of a Massive account with options data: set "
                    + SourceSetting.MASSIVE_KEY.variable()));
  }

  @Override
  public boolean offers(Wish wish) {
    return wish instanceof Wish.Chain;
  }

  @Override
  public Resource resource(Wish wish) {
    if (wish instanceof Wish.Chain(Underlying underlying)) {
      return authorised(
          Resource.snapshot(
              Addresses.at(base, "/v3/snapshot/options/I:" + underlying + "?limit=250"),
              Content.JSON,
              "massive_chain_" + underlying + ".json",
              freshFor));
    }
    throw Provider.notOffered(info(), wish);
  }

  @Override
  public SourceFile fetch(Wish wish, PoliteHttp http) throws FetchProblem {
    Resource whole = resource(wish);
    Optional<SourceFile> held = http.held(whole);
    if (held.isPresent()) {
      return held.get();
    }
    ArrayNode results = Parts.MAPPER.createArrayNode();
    Set<URI> seen = new HashSet<>();
    Resource page = whole;
    while (seen.add(page.address())) {
      if (seen.size() > MOST_PAGES) {
        throw Parts.wrong(whole, "has more than " + MOST_PAGES + " pages");
      }
      JsonNode answer = Parts.fetch(page, http);
      if (!answer.path("results").isArray()) {
        throw Parts.wrong(page, "gave a page without results");
      }
      answer.path("results").forEach(results::add);
      String next = answer.path("next_url").asText("");
      if (next.isEmpty()) {
        ObjectNode chain = Parts.MAPPER.createObjectNode();
        chain.set("results", results);
        return http.keep(whole, Parts.bytes(chain));
      }
      page = next(page, next);
    }
    throw Parts.wrong(whole, "has pages in a circle");
  }

  private Resource next(Resource page, String next) throws FetchProblem {
    try {
      URI named = URI.create(next);
      String query = named.getRawQuery() == null ? "" : "?" + named.getRawQuery();
      return authorised(
          Resource.snapshot(
              Addresses.at(base, named.getRawPath() + query),
              Content.JSON,
              "part.json",
              Duration.ZERO));
    } catch (IllegalArgumentException e) {
      throw Parts.wrong(page, "names a next page that is no address");
    }
  }

  private Resource authorised(Resource resource) {
    return key.map(k -> resource.withSecretHeaders(Map.of("Authorization", "Bearer " + k)))
        .orElse(resource);
  }
}
