package vn.tonghop.core.matching;

import org.jspecify.annotations.Nullable;

/**
 * Who sends a name, and what it may mean.
 *
 * @param number the sender's number among all units; negative if there never was such a unit
 * @param province the number of the province that the unit of the day is in; {@link Namesakes#ANYWHERE} for other units
 * @param unit the unit of the day, if it is one
 * @param near the names of the day that the sender may mean
 */
record Sender(int number, int province, @Nullable NamedUnit unit, NearNames near) {}
