package org.alvhdesk.quant.contract;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alvhdesk.quant.ResourceTable;

/**
 * Minimum price steps (ticks) by product, shape of the order, day and price: docs/methodology 1.1
 * to 1.3, as data in price-steps.csv.
 */
public final class PriceSteps {
  private static final List<Rule> RULES = load();

  private PriceSteps() {}

  private record Rule(
      Product product, OrderShape shape, LocalDate from, BigDecimal below, BigDecimal step) {
    boolean covers(BigDecimal pricePoints) {
      return below == null || pricePoints.abs().compareTo(below) < 0;
    }
  }

  /** No step is known for a product on a day. */
  public static final class UnknownStep extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private UnknownStep(Product product, OrderShape shape, LocalDate day) {
      super(
          "no minimum price step is known for "
              + product
              + " ("
              + shape.name().toLowerCase(Locale.ROOT)
              + ") on "
              + day);
    }
  }

  /**
   * The step (index points) for an order of one series of {@code product} priced at {@code
   * pricePoints} on {@code day}.
   *
   * @throws UnknownStep before the product traded, or before its steps are known
   */
  public static BigDecimal step(Product product, BigDecimal pricePoints, LocalDate day) {
    return step(product, OrderShape.SINGLE, pricePoints, day);
  }

  /**
   * The step (index points) for an order of {@code shape}; a net price below zero is a credit and
   * has the step of its size.
   *
   * @throws UnknownStep before the product traded, before its steps are known, or when the exchange
   *     has no such orders
   */
  public static BigDecimal step(
      Product product, OrderShape shape, BigDecimal pricePoints, LocalDate day) {
    List<Rule> inForce = inForce(product, shape, day);
    return inForce.stream()
        .filter(r -> r.covers(pricePoints))
        .findFirst()
        .orElseThrow(() -> new UnknownStep(product, shape, day))
        .step();
  }

  /**
   * {@code pricePoints} on the grid of its own step for one series, scale 2.
   *
   * @throws UnknownStep as {@link #step(Product, BigDecimal, LocalDate)}
   */
  public static BigDecimal round(
      Product product, BigDecimal pricePoints, LocalDate day, RoundingMode mode) {
    BigDecimal step = step(product, pricePoints, day);
    return pricePoints.divide(step, 0, mode).multiply(step).setScale(2, RoundingMode.UNNECESSARY);
  }

  /** The steps in force for one series, for people: "0.01 below 3; 0.05". Empty when unknown. */
  public static String describe(Product product, LocalDate day) {
    return String.join(
        "; ",
        inForce(product, OrderShape.SINGLE, day).stream()
            .map(r -> r.below() == null ? r.step().toString() : r.step() + " below " + r.below())
            .toList());
  }

  /** The rows of the latest date not after {@code day}, in the file's order: cheapest first. */
  private static List<Rule> inForce(Product product, OrderShape shape, LocalDate day) {
    List<Rule> rules =
        RULES.stream()
            .filter(r -> r.product() == product && r.shape() == shape)
            .filter(r -> !r.from().isAfter(day))
            .toList();
    if (rules.isEmpty()) {
      return rules;
    }
    LocalDate since = rules.getLast().from();
    return rules.stream().filter(r -> r.from().equals(since)).toList();
  }

  private static List<Rule> load() {
    List<Rule> rules = new ArrayList<>();
    for (List<String> row :
        ResourceTable.rows(
            PriceSteps.class,
            "price-steps.csv",
            List.of("product", "shape", "from", "below", "step", "source"))) {
      rules.add(
          new Rule(
              Product.valueOf(row.get(0)),
              OrderShape.valueOf(row.get(1).toUpperCase(Locale.ROOT)),
              LocalDate.parse(row.get(2)),
              row.get(3).isEmpty() ? null : new BigDecimal(row.get(3)),
              new BigDecimal(row.get(4))));
    }
    return List.copyOf(rules);
  }
}
