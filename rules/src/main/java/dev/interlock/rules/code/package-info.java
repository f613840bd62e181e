/** Read compiled classes: what they are called, declare, call and say, as a document and for ArchUnit. */
@NullMarked
package dev.interlock.rules.code;

import org.jspecify.annotations.NullMarked;
