/**
 * The library's files: audio under the roots is looked for, read and kept as rows with ids. A file
 * keeps its id as long as it keeps its path.
 */
package org.cadenza.library.shelf;
