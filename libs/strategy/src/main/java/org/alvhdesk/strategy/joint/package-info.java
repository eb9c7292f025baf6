/** Condors and hedge together under drift and shock scenarios, and the stress cap. */
package org.alvhdesk.strategy.joint;
