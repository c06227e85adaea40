package org.cadenza.concerts.analytics.reports;

/** The text of a report, and how many rows it tells. */
public record ReportMade(String text, int rows) {}
