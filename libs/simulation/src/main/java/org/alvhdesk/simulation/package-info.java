/** The simulated market: the same seed gives the same path bit for bit. */
package org.alvhdesk.simulation;
