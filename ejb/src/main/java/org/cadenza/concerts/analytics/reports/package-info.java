/** Reports that somebody orders, made by jobs and kept until they are tidied away. */
package org.cadenza.concerts.analytics.reports;
