/** From bytes to cells: unpacking, decoding, CSV, numbers and dates as providers write them. */
package org.alvhdesk.market.files.text;
