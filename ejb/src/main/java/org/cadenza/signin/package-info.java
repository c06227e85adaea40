/** Signing in by an account that one has elsewhere (OAuth 2.0, authorization code with PKCE). */
package org.cadenza.signin;
