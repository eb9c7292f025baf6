package org.alvhdesk.market.sources.provider;

import org.alvhdesk.market.sources.FetchProblem;
import org.alvhdesk.market.sources.SourceFile;
import org.alvhdesk.market.sources.SourceInfo;
import org.alvhdesk.market.sources.Wish;
import org.alvhdesk.market.sources.http.PoliteHttp;
import org.alvhdesk.market.sources.http.Resource;

/** What is particular to one provider; everything else is {@link HttpSource}'s. */
interface Provider {
  SourceInfo info();

  boolean offers(Wish wish);

  /** The file that {@code wish} is, at the address that is asked first. */
  Resource resource(Wish wish);

  /** Fetches it: one answer is the file, unless a provider gives it in parts. */
  default SourceFile fetch(Wish wish, PoliteHttp http) throws FetchProblem {
    return http.get(resource(wish));
  }

  /** For wishes that a caller should not have made. */
  static IllegalArgumentException notOffered(SourceInfo info, Wish wish) {
    return new IllegalArgumentException(info.id() + " does not offer " + wish.text());
  }
}
