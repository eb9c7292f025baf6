package org.alvhdesk.ui.audit;

/** What the page shows: two audits of two services, either of which may be away. */
record AuditPageView(BookTrail book, MarketTrail market) {}
