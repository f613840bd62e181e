/** Hold what contracts of every kind have in common: roots, versions, addresses, security schemes, names. */
@NullMarked
package dev.interlock.rules.contract;

import org.jspecify.annotations.NullMarked;
