package org.alvhdesk.market.sources.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * Tradier's option chains, for customers: the list of expirations, then one answer for each. They
 * become one file, because part of a chain is none.
 */
final class Tradier implements Provider {
  private final URI base;
  private final Optional<String> token;
  private final Duration freshFor;

  Tradier(URI base, Optional<String> token, Duration freshFor) {
    this.base = base;
    this.token = token;
    this.freshFor = freshFor;
  }

  @Override
  public SourceInfo info() {
    return new SourceInfo(
        "tradier",
        "Tradier",
        "option chains of SPX and VIX",
        Quality.DELAYED,
        base,
        Terms.ACCOUNT,
        token.isPresent()
            ? Optional.empty()
            : Optional.of(
                "needs the access token of a Tradier account: set "
                    + SourceSetting.TRADIER_TOKEN.variable()));
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
              Addresses.at(
                  base,
                  "/v1/markets/options/expirations?symbol=" + underlying + "&includeAllRoots=true"),
              Content.JSON,
              "tradier_chain_" + underlying + ".json",
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
    Underlying underlying = ((Wish.Chain) wish).underlying();
    ArrayNode options = Parts.MAPPER.createArrayNode();
    for (String expiry : expiries(whole, http)) {
      Resource part =
          authorised(
              Resource.snapshot(
                  Addresses.at(
                      base,
                      "/v1/markets/options/chains?symbol="
                          + underlying
                          + "&expiration="
                          + Addresses.encoded(expiry)
                          + "&greeks=true"),
                  Content.JSON,
                  "part.json",
                  Duration.ZERO));
      Parts.list(Parts.fetch(part, http).path("options").path("option")).forEach(options::add);
    }
    ObjectNode chain = Parts.MAPPER.createObjectNode();
    chain.putObject("options").set("option", options);
    return http.keep(whole, Parts.bytes(chain));
  }

  private static List<String> expiries(Resource resource, PoliteHttp http) throws FetchProblem {
    JsonNode dates = Parts.fetch(resource, http).path("expirations").path("date");
    List<String> expiries = new ArrayList<>();
    Parts.list(dates).forEach(d -> expiries.add(d.asText()));
    if (expiries.isEmpty()) {
      throw Parts.wrong(resource, "lists no expiration");
    }
    return expiries;
  }

  private Resource authorised(Resource resource) {
    return token
        .map(t -> resource.withSecretHeaders(Map.of("Authorization", "Bearer " + t)))
        .orElse(resource);
  }
}
