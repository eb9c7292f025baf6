/**
 * The condor ladder: built, valued and settled at each market step; its book is what hedges follow.
 */
package org.alvhdesk.condor;
