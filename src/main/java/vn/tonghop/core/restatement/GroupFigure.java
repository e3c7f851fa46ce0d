package vn.tonghop.core.restatement;

import vn.tonghop.core.measure.Quantity;
import vn.tonghop.core.registry.UnitGroup;

/**
 * A figure of a saved group.
 *
 * @param group the group
 * @param quantity lower and stated: what surely belongs to it; upper: with all that may
 * @param observations how many observations surely belong to it
 * @param possible how many more may
 */
public record GroupFigure(UnitGroup group, Quantity quantity, long observations, long possible) {}
