/**
 * The upstream nugs.net: how we behave towards it. What it is asked for lies in the rooms below;
 * nothing above them knows its shapes.
 */
package org.cadenza.concerts.nugs;
