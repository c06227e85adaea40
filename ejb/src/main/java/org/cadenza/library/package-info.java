/**
 * Audio files on the disk: where they may lie, what they are called, what is in them, their tags
 * and their other formats. Knows files only; no rows, no wing.
 */
package org.cadenza.library;
