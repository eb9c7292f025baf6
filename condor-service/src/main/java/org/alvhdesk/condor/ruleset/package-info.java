/** Rule sets that an approved change put in force, as hedge-service reports them. */
package org.alvhdesk.condor.ruleset;
