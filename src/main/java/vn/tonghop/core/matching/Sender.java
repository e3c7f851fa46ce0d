package vn.tonghop.core.matching;

import org.jspecify.annotations.Nullable;
import vn.tonghop.core.registry.UnitId;

/**
 * Who sends a name, and what it may mean.
 *
 * @param number the sender's number among all units; negative if there never was such a unit
 * @param province the province the unit of the day is in; null for other units
 * @param unit the unit of the day, if it is one
 * @param near the names of the day that the sender may mean
 */
record Sender(
        int number, @Nullable UnitId province, @Nullable NamedUnit unit, NearNames near) {}
