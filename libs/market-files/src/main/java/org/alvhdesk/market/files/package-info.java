/**
 * Files in the providers' own formats, and a market path over them. Nothing is guessed, corrected
 * or mixed silently: what is left out is counted by reason, with file and line.
 */
package org.alvhdesk.market.files;
