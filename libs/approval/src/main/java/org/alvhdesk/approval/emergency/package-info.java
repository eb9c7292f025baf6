/**
 * Break-glass: one person reduces risk when nobody else can be reached, and two others review it
 * afterwards.
 */
package org.alvhdesk.approval.emergency;
