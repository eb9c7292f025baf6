/** The net asset value that condors are sized from: the ledger's, heard from hedge-service. */
package org.alvhdesk.condor.nav;
