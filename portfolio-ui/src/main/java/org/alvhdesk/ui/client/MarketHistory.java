package org.alvhdesk.ui.client;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.alvhdesk.contracts.rest.ConflictView;
import org.alvhdesk.contracts.rest.DownloadCommand;
import org.alvhdesk.contracts.rest.DownloadView;
import org.alvhdesk.contracts.rest.HistoryStatusView;
import org.alvhdesk.contracts.rest.ImportRunView;
import org.alvhdesk.contracts.rest.Items;
import org.alvhdesk.contracts.rest.ShockWindowView;
import org.alvhdesk.contracts.rest.SourceView;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.client.api.ClientMultipartForm;

/** What is stored of the market, where it comes from, and bringing in more. */
@ApplicationScoped
public class MarketHistory {
  private final MarketClient market;

  MarketHistory(@RestClient MarketClient market) {
    this.market = market;
  }

  /** Series, chains and imports of the stored history. */
  public Uni<Answer<HistoryStatusView>> history() {
    return Answers.of(Service.MARKET, market.history());
  }

  /** Where two sources of the history disagree. */
  public Uni<Answer<List<ConflictView>>> conflicts() {
    return Answers.of(Service.MARKET, market.conflicts()).map(a -> a.map(Items::items));
  }

  /** What stored closes say of the window from the close of {@code from} to that of {@code to}. */
  public Uni<Answer<ShockWindowView>> window(LocalDate from, LocalDate to) {
    return Answers.of(Service.MARKET, market.window(from.toString(), to.toString()));
  }

  /** The market that is played and every provider, with how they are doing. */
  public Uni<Answer<List<SourceView>>> sources() {
    return Answers.of(Service.MARKET, market.sources()).map(a -> a.map(Items::items));
  }

  /** The latest download from the providers. */
  public Uni<Answer<DownloadView>> download() {
    return Answers.of(Service.MARKET, market.download());
  }

  /** Begins a download; for trader and admin, as market-data-service decides. */
  public Uni<Answer<DownloadView>> beginDownload(String key, DownloadCommand command) {
    return Answers.of(Service.MARKET, market.beginDownload(key, command));
  }

  /** One import with its report. */
  public Uni<Answer<ImportRunView>> importRun(long id) {
    return Answers.of(Service.MARKET, market.importRun(id));
  }

  /** Gives files to the history; answers with the run that goes on by itself. */
  public Uni<Answer<ImportRunView>> upload(String key, ClientMultipartForm form) {
    return Answers.of(Service.MARKET, market.upload(key, form));
  }
}
