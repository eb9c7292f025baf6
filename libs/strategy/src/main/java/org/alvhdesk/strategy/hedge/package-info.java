/** The hedge side: the 4/4/2 ladder of VIX calls, target against held. */
package org.alvhdesk.strategy.hedge;
