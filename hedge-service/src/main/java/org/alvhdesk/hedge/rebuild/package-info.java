/** Past change requests, computed again from stored inputs and compared byte for byte. */
package org.alvhdesk.hedge.rebuild;
