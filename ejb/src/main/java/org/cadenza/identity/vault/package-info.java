/**
 * Keys that belong to this installation, and the secrets kept under them: encryption of secrets at
 * rest and the key pair that signs tokens. Key files lie in a folder of the operator's choice and
 * are made at first start.
 */
package org.cadenza.identity.vault;
