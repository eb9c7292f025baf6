/** Commands that were refused for who gave them or for what they had seen. */
package org.alvhdesk.hedge.refusal;
