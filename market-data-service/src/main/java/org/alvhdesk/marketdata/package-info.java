/**
 * The market of the platform: opens a source, seals it step by step, publishes slices and steps,
 * and keeps the clock that people pause and speed up.
 */
package org.alvhdesk.marketdata;
