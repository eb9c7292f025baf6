/**
 * A broker's positions imported into an empty book: read, shown, confirmed by the hash of their
 * bytes, stored in one transaction with the fact by which condor-service takes its condors over.
 */
package org.alvhdesk.hedge.opening;
