package org.alvhdesk.market.sources.provider;

/** What providers allow, in one sentence each (docs/data/providers.md). */
final class Terms {
  static final String CBOE =
      "Personal use, no redistribution; addresses that poll are blocked: one request per snapshot.";
  static final String FRED =
      "Free with attribution; some series belong to others and must not be passed on.";
  static final String ACCOUNT = "For the holder of the account, as its contract says.";

  private Terms() {}
}
