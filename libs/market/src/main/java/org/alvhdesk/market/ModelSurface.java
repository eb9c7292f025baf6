package org.alvhdesk.market;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.alvhdesk.quant.calendar.Expiries;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.pricing.Black76;
import org.alvhdesk.quant.pricing.Right;

/**
 * Option quotes made from index levels: SPX smiles from VIX9D, VIX and VIX3M, VIX smiles from VX
 * and VVIX. Deterministic: the same state gives the same bits on every machine. Every quote says
 * {@link Quality#MODEL}; nobody quoted it.
 *
 * <p>Source of the shapes and levels: docs/methodology 3.7, fitted as {@link SpxVolModel} and
 * {@link VixVolModel} tell.
 */
public final class ModelSurface {
  /** Name and version that every slice's source begins with. */
  public static final String NAME = "model:surface-2";

  /** SPX and SPXW expiries are listed up to this many calendar days ahead. */
  public static final int SPX_DAYS = 75;

  /** VIX expiries are listed up to this many calendar days ahead. */
  public static final int VIX_DAYS = 260;

  private ModelSurface() {}

  /**
   * All chains of a state, in the order of root (SPX, SPXW, VIX) and expiry. A series is listed
   * until it settles: a Friday's SPXW still in that Friday's session before the close. {@code vol}
   * is the model's volatility, so it is present even where the bid is dead.
   */
  public static List<Slice> slices(MarketState state) {
    return slices(state, Listing.NONE);
  }

  /**
   * The same with every expiry of {@code listed} that has not settled and lies within {@value
   * #VIX_DAYS} calendar days.
   */
  public static List<Slice> slices(MarketState state, Listing listed) {
    List<Slice> slices = new ArrayList<>();
    double[] spxStrikes = StrikeGrid.spx(state.spx());
    for (ExpiryModel model : expiries(state, listed)) {
      double[] strikes = model.root().isVix() ? StrikeGrid.vix() : spxStrikes.clone();
      slices.add(quote(state, model, strikes));
    }
    return List.copyOf(slices);
  }

  /**
   * The same surface as forwards and smiles only, in the same order: for those who need few prices.
   */
  public static List<ExpiryModel> expiries(MarketState state) {
    return expiries(state, Listing.NONE);
  }

  private static List<ExpiryModel> expiries(MarketState state, Listing listed) {
    List<ExpiryModel> models = new ArrayList<>();
    SpxVolModel spxVols = new SpxVolModel(state);
    VixVolModel vixVols = new VixVolModel(state);
    for (OptionRoot root : OptionRoot.values()) {
      int days = root.isVix() ? VIX_DAYS : SPX_DAYS;
      SortedSet<LocalDate> dates =
          new TreeSet<>(Expiries.simulatedListing(root, state.session().minusDays(1), days + 1));
      dates.addAll(listed.of(root).headSet(state.session().plusDays(VIX_DAYS + 1)));
      for (LocalDate expiry : dates) {
        double years = Expiries.yearsTo(root.settlementOf(expiry), state.marketTime());
        if (!(years > 0)) {
          continue;
        }
        double discount = StrictMath.exp(-state.rate() * years);
        models.add(
            root.isVix()
                ? new ExpiryModel(
                    root,
                    expiry,
                    years,
                    state.vx().at(expiry),
                    discount,
                    vixVols.smile(years),
                    vixVols.note())
                : new ExpiryModel(
                    root,
                    expiry,
                    years,
                    state.spx() * StrictMath.exp((state.rate() - state.dividendYield()) * years),
                    discount,
                    spxVols.smile(years),
                    ""));
      }
    }
    return models;
  }

  private static Slice quote(MarketState state, ExpiryModel model, double[] strikes) {
    int n = strikes.length;
    double[] callBid = new double[n];
    double[] callAsk = new double[n];
    double[] putBid = new double[n];
    double[] putAsk = new double[n];
    double[] vol = new double[n];
    QuoteModel quotes = new QuoteModel(model.root(), state.session(), state.vix());
    double forward = model.forward();
    double discount = model.discount();
    for (int i = 0; i < n; i++) {
      double strike = strikes[i];
      vol[i] = model.vol(strike);
      Right otm = strike >= forward ? Right.CALL : Right.PUT;
      double cheap = Black76.price(otm, forward, strike, model.years(), vol[i], discount);
      double dear = cheap + discount * Math.abs(forward - strike);
      double call = otm == Right.CALL ? cheap : dear;
      double put = otm == Right.CALL ? dear : cheap;
      callBid[i] = quotes.bid(call);
      callAsk[i] = quotes.ask(call);
      putBid[i] = quotes.bid(put);
      putAsk[i] = quotes.ask(put);
    }
    String note = model.note().isEmpty() ? "" : " " + model.note();
    return new Slice(
        model.root(),
        model.expiry(),
        state.marketTime(),
        model.years(),
        forward,
        discount,
        strikes,
        callBid,
        callAsk,
        putBid,
        putAsk,
        vol,
        Quality.MODEL,
        NAME + " of " + state.source() + note);
  }
}
