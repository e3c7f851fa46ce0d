package vn.tonghop.core.restatement;

import vn.tonghop.core.measure.Quantity;
import vn.tonghop.core.registry.UnitId;

/**
 * What the observations of one unit add up to, the unit being the one that the lines themselves name.
 *
 * @param unit that unit
 * @param indicator the indicator
 * @param quantity their sum
 * @param observations how many they are, 1 or more
 */
public record Source(UnitId unit, String indicator, Quantity quantity, long observations) {}
