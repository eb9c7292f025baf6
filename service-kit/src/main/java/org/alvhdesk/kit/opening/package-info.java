/** What a book may begin with. */
package org.alvhdesk.kit.opening;
