/** Read integration flows of SAP Cloud Integration. */
@NullMarked
package dev.interlock.rules.sap;

import org.jspecify.annotations.NullMarked;
