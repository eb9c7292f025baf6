/** Questions about the held book: other shocks, other betas, what it takes to offset a loss. */
package org.alvhdesk.hedge.scenario;
