/**
 * What a service tells its operators ({@code docs/operations/metrics.md}). Figures that lie in the
 * database or in Kafka are read now and then by the {@link org.alvhdesk.kit.metrics.Sampler}, never
 * while somebody scrapes.
 */
package org.alvhdesk.kit.metrics;
