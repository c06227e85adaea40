/** API keys: what programs call with in place of a person. */
package org.cadenza.identity.keys;
