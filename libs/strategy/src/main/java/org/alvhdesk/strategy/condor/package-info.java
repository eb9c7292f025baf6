/** The condor side: choosing the base layer, valuing and settling condors. */
package org.alvhdesk.strategy.condor;
