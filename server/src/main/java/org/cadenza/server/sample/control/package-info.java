/** The sample upstream's own endpoints, by which tests and demonstrations steer it. */
package org.cadenza.server.sample.control;
