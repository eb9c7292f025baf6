/** The commands of {@code ./alvh book}: a broker's positions as the book a desk starts with. */
package org.alvhdesk.cli.book;
