package vn.tonghop.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.InstanceofCheck;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the house rules look for in a class; each condition is met where it finds something. */
final class Conditions {
    private static final List<String> STAGES =
            List.of("submission", "parse", "normalize", "reconcile", "validate", "aggregate", "publish");
    private static final String PIPELINE = "vn.tonghop.pipeline.";
    private static final String SAID = "vn.tonghop.core.finding.FindingCode";
    private static final Set<String> CLOCKS = Set.of("java.time.Clock", "java.time.InstantSource");
    private static final Set<String> INEXACT = Set.of("float", "double", "java.lang.Float", "java.lang.Double");
    private static final Set<String> FILTERS = Set.of(
            "FunctionItemProcessor",
            "PredicateFilteringItemProcessor",
            "ScriptItemProcessor",
            "ValidatingItemProcessor",
            "BeanValidatingItemProcessor");

    private Conditions() {}

    static ArchCondition<JavaClass> be(DescribedPredicate<JavaClass> predicate) {
        return condition("have " + predicate.getDescription(), (type, found) -> {
            if (predicate.test(type)) {
                found.accept(type.getName() + " has " + predicate.getDescription());
            }
        });
    }

    /** A stage takes what earlier stages return (a record, an enum, a sealed interface), never what they do it with. */
    static ArchCondition<JavaClass> useAnotherStageThanByARecordOfAnEarlierOne() {
        return condition("use another stage than by a record of an earlier one", (type, found) -> {
            int here = stage(type);
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                int there = stage(target);
                boolean intoThePipeline = target.getPackageName().equals("vn.tonghop.pipeline");
                if (here >= 0 && (intoThePipeline || there > here || (there >= 0 && there < here && !isData(target)))) {
                    found.accept(dependency.getDescription());
                }
            }
        });
    }

    /**
     * Bytecode shows no branches, but it shows what a branch on a domain value needs: an enum constant, an instanceof,
     * an equals or compareTo of a domain type, or an amount. A finding's code may be named, because a job that receives
     * files has findings to say; that it is only said and not compared, the bytecode does not show.
     */
    static ArchCondition<JavaClass> branchOnADomainValue() {
        return condition("branch on a domain value", (type, found) -> {
            for (InstanceofCheck check : type.getInstanceofChecks()) {
                if (isDomain(check.getRawType())) {
                    found.accept(check.getOwner().getDescription() + " asks for a kind of domain value in "
                            + check.getSourceCodeLocation());
                }
            }
            for (JavaFieldAccess access : type.getFieldAccessesFromSelf()) {
                JavaClass owner = access.getTargetOwner();
                if (isDomain(owner) && owner.isEnum() && !owner.getName().equals(SAID)) {
                    found.accept(access.getDescription());
                }
            }
            for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                JavaClass owner = access.getTargetOwner();
                boolean compares = Set.of("equals", "compareTo").contains(access.getName());
                boolean asksWhich = owner.isEnum() && Set.of("ordinal", "name").contains(access.getName());
                if ((compares || asksWhich) && isDomain(owner)) {
                    found.accept(access.getDescription());
                }
            }
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                if (dependency.getTargetClass().getPackageName().startsWith("vn.tonghop.core.measure")) {
                    found.accept(dependency.getDescription());
                }
            }
        });
    }

    static ArchCondition<JavaClass> useFloatOrDouble() {
        return condition("use float or double", (type, found) -> {
            type.getFields().forEach(field -> inexact(field.getRawType(), field.getDescription(), found));
            type.getCodeUnits().forEach(unit -> {
                inexact(unit.getRawReturnType(), unit.getDescription(), found);
                unit.getRawParameterTypes().forEach(each -> inexact(each, unit.getDescription(), found));
            });
            type.getAccessesFromSelf().forEach(access -> {
                AccessTarget target = access.getTarget();
                inexact(access.getTargetOwner(), access.getDescription(), found);
                if (target instanceof AccessTarget.CodeUnitAccessTarget called) {
                    inexact(called.getRawReturnType(), access.getDescription(), found);
                    called.getRawParameterTypes().forEach(each -> inexact(each, access.getDescription(), found));
                } else if (target instanceof AccessTarget.FieldAccessTarget read) {
                    inexact(read.getRawType(), access.getDescription(), found);
                }
            });
        });
    }

    /** {@code callMethod(LocalDate.class, "now")} would miss {@code now(ZoneId)}: names are compared, of any signature. */
    static ArchCondition<JavaClass> readTheClock() {
        return condition("read the clock", (type, found) -> {
            for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                String owner = access.getTargetOwner().getName();
                String name = access.getName();
                boolean now = owner.startsWith("java.time.") && name.equals("now");
                boolean system = owner.equals("java.lang.System")
                        && (name.equals("currentTimeMillis") || name.equals("nanoTime"));
                boolean old = (owner.equals("java.util.Date") && name.equals("<init>"))
                        || (owner.equals("java.util.Calendar") && name.equals("getInstance"));
                if (now || system || old) {
                    found.accept(access.getDescription());
                }
            }
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                if (CLOCKS.contains(dependency.getTargetClass().getName())) {
                    found.accept(dependency.getDescription());
                }
            }
        });
    }

    static ArchCondition<JavaClass> annotatedByAFramework() {
        return condition("be annotated by a framework", (type, found) -> {
            Stream<JavaAnnotation<?>> onMembers =
                    type.getMembers().stream().map(JavaMember::getAnnotations).flatMap(Set::stream);
            Stream<JavaAnnotation<?>> onParameters = type.getCodeUnits().stream()
                    .flatMap(unit -> unit.getParameterAnnotations().stream())
                    .flatMap(Set::stream);
            Stream.concat(type.getAnnotations().stream(), Stream.concat(onMembers, onParameters))
                    .map(annotation -> annotation.getRawType().getName())
                    .filter(name -> !name.startsWith("java.") && !name.startsWith("org.jspecify."))
                    .forEach(name -> found.accept(type.getName() + " is annotated with " + name));
        });
    }

    /**
     * Batch drops a line in silence if its processor returns null. NullAway keeps a method that is not declared
     * nullable from doing so; therefore none is declared nullable, and Batch's own filters are not used.
     */
    static ArchCondition<JavaClass> mayReturnNullFromProcess(String processor) {
        return condition("return null from an ItemProcessor", (type, found) -> {
            if (type.isAssignableTo(processor)) {
                type.getMethods().stream()
                        .filter(method -> method.getName().equals("process") && isNullable(method))
                        .forEach(method -> found.accept(method.getDescription() + " may return null"));
            }
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                if (FILTERS.contains(dependency.getTargetClass().getSimpleName())) {
                    found.accept(dependency.getDescription());
                }
            }
        });
    }

    private static boolean isNullable(JavaMethod method) {
        Method reflected = method.reflect();
        return reflected.getAnnotatedReturnType().isAnnotationPresent(Nullable.class);
    }

    private static int stage(JavaClass type) {
        String name = type.getPackageName() + ".";
        for (int i = 0; i < STAGES.size(); i++) {
            if (name.startsWith(PIPELINE + STAGES.get(i) + ".")) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isData(JavaClass type) {
        return type.isRecord() || type.isEnum() || type.isInterface();
    }

    private static boolean isDomain(JavaClass type) {
        String name = type.getPackageName() + ".";
        return name.startsWith("vn.tonghop.core.") || name.startsWith(PIPELINE);
    }

    private static void inexact(JavaClass type, String description, Consumer<String> found) {
        if (INEXACT.contains(type.getBaseComponentType().getName())) {
            found.accept(description);
        }
    }

    private static ArchCondition<JavaClass> condition(
            String description, BiConsumer<JavaClass, Consumer<String>> search) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                search.accept(type, what -> events.add(SimpleConditionEvent.satisfied(type, what)));
            }
        };
    }
}
