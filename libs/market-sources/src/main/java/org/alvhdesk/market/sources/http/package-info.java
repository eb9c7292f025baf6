/** HTTP as a guest behaves: paced, conditional, limited, patient, and quiet after failures. */
package org.alvhdesk.market.sources.http;
