/** What one person releases alone because it reduces risk, and its review by two others. */
package org.alvhdesk.hedge.emergency;
