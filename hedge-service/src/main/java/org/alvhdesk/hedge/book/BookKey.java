package org.alvhdesk.hedge.book;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * A book of one market run.
 *
 * @param runId market run, such as {@code sim:feb2018/42/1}
 * @param bookId such as {@code main}
 */
@Embeddable
public record BookKey(
    @Column(name = "run_id", updatable = false) String runId,
    @Column(name = "book_id", updatable = false) String bookId) {}
