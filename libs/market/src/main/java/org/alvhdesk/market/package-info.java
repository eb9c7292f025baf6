/**
 * One market at one moment: state, option slices, provenance, and the port through which they come.
 */
package org.alvhdesk.market;
