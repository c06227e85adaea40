/**
 * How we behave towards any upstream: politeness, retries, a breaker, and answers that are bounded.
 * Which upstream it is, and what it is asked for, is the business of the rooms that use it.
 */
package org.cadenza.upstream;
