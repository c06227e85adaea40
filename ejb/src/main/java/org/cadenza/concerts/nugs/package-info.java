/**
 * The upstream nugs.net: how often we call it. What it is asked for lies in the rooms below;
 * nothing above them knows its shapes.
 */
package org.cadenza.concerts.nugs;
