/** The kinds of work that can be scheduled. */
package org.cadenza.schedules.tasks;
