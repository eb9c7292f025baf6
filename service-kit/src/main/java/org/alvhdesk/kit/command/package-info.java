/** What every service's commands have in common, however each keeps their answers. */
package org.alvhdesk.kit.command;
