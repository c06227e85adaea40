/** Sign-in and subscription of the one account the sample upstream knows. */
package org.cadenza.server.sample.account;
