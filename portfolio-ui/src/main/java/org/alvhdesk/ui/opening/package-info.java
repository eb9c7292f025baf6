/** A broker's positions imported as the opening book: upload, preview, confirmation. */
package org.alvhdesk.ui.opening;
