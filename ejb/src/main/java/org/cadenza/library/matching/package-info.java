/** Finds the file of the library that a track is, by what artist and title have in common. */
package org.cadenza.library.matching;
