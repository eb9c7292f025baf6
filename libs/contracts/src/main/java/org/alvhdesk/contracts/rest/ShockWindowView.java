package org.alvhdesk.contracts.rest;

import java.time.LocalDate;
import java.util.List;

/**
 * Answer of {@code GET /api/v1/history/window}: what stored closes say of a window, from the close
 * of {@code from} to the close of {@code to} (methodology 3.7).
 *
 * @param name such as {@code 2018-02-02..05}
 * @param spxMove decimal return of SPX; null with the rest when something is missing
 * @param vixFrom points
 * @param vixTo points
 * @param cm30 30-day constant-maturity VX, end over start
 * @param cm110 110-day
 * @param cm180 180-day
 * @param vvixFrom points
 * @param vvixTo points
 * @param missing series and dates that are not stored, such as {@code VVIX on 2013-05-13}; empty
 *     when the window is measured
 */
public record ShockWindowView(
    String name,
    LocalDate from,
    LocalDate to,
    Double spxMove,
    Double vixFrom,
    Double vixTo,
    Double cm30,
    Double cm110,
    Double cm180,
    Double vvixFrom,
    Double vvixTo,
    List<String> missing) {
  public ShockWindowView {
    missing = List.copyOf(missing);
  }
}
