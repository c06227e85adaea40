/**
 * The settings before MicroProfile Config is there: the launcher, the deployment to a full server
 * and the data source read them here. The one package that both the launcher and the application
 * have, so it knows nothing but the JDK.
 */
package org.cadenza.config;
