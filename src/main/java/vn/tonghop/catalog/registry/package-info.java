/** The registry's import format: a folder of CSV files, read whole or refused whole. */
@NullMarked
package vn.tonghop.catalog.registry;

import org.jspecify.annotations.NullMarked;
