/** The whole decision about condors at a step: ladder, choice, management, and why. */
package org.alvhdesk.strategy.condor.desk;
