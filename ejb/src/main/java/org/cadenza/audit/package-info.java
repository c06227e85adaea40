/** Who has changed what, when, from where, and from what to what. */
package org.cadenza.audit;
