/**
 * A market's past and a market path over a directory of providers' files, each read by {@link
 * org.alvhdesk.market.files.intake.Intake}, the one way to read a file. Nothing is guessed,
 * corrected or mixed silently: what is left out is counted by reason, with file and line.
 */
package org.alvhdesk.market.files;
