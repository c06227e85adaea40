/** What users are told of downloads: lists, single ones, figures. */
package org.cadenza.concerts.downloads.report;
