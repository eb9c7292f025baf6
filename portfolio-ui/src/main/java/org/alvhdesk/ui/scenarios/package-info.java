/**
 * The held book under any shock: named ones, measured windows, other betas; and what would help.
 */
package org.alvhdesk.ui.scenarios;
