/** Published series: prices, rates, output, valuation; with vintages where the file has them. */
package org.alvhdesk.market.files.series;
