/** What is to be done at which times: cron expressions, due times and their executions. */
package org.cadenza.schedules;
