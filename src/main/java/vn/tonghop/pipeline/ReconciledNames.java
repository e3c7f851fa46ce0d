package vn.tonghop.pipeline;

import java.util.Optional;
import vn.tonghop.core.registry.UnitVersion;
import vn.tonghop.pipeline.normalize.SheetNames;
import vn.tonghop.pipeline.reconcile.UnitReconciler;

/** What texts of a sheet name, as the lines' own names are found. */
record ReconciledNames(UnitReconciler reconciler) implements SheetNames {
    @Override
    public Naming naming(String text) {
        return switch (reconciler.named(text)) {
            case UNIT -> Naming.UNIT;
            case LOOSE -> Naming.LOOSE;
            case AGENCY -> Naming.AGENCY;
            case NEAR -> Naming.NEAR;
            case NOTHING -> Naming.NOTHING;
        };
    }

    @Override
    public boolean isWithin(String part, String whole) {
        Optional<UnitVersion> inner = reconciler.unitOf(part);
        Optional<UnitVersion> outer = reconciler.unitOf(whole);
        return inner.isPresent() && outer.isPresent() && reconciler.isWithin(inner.get(), outer.get());
    }
}
