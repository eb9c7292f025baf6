/**
 * Prometheus' expressions, as far as alerts and dashboards here use them: what does not parse here
 * is refused, so that a typing error is found before an alert is needed.
 */
package org.alvhdesk.k8s.promql;
