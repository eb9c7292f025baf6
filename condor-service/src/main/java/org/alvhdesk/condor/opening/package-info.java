/** The condors of a broker's positions, which hedge-service has accepted into an empty book. */
package org.alvhdesk.condor.opening;
