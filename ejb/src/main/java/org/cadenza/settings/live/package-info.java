/**
 * Settings that an admin changes while the server runs. What is not set so is as MicroProfile
 * Config has it; what is wins over it, on every server of the database, until it is set otherwise.
 */
package org.cadenza.settings.live;
