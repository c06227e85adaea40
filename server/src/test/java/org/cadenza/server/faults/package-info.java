/**
 * What happens to a server that is at work, done to the started product: it is killed, its database
 * and its broker go away, its disks are full, its clock is put. In a short form within every test,
 * in the long one by {@code server/cadenza test faults}.
 */
package org.cadenza.server.faults;
