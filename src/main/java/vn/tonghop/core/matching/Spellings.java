package vn.tonghop.core.matching;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which names differ by i and y alone, in the country and in each province: there the letter decides. */
final class Spellings {
    private static final Map<Integer, Set<String>> NOWHERE = Map.of();

    private final Map<String, Map<Integer, Set<String>>> inProvinces = new HashMap<>();
    private final Map<String, Set<String>> inCountry = new HashMap<>();

    void add(NameKey key, Set<Integer> provinces) {
        inCountry.computeIfAbsent(key.vowelI(), any -> new HashSet<>(2)).add(key.exact());
        Map<Integer, Set<String>> ofProvinces = inProvinces.computeIfAbsent(key.vowelI(), any -> new HashMap<>(2));
        for (int province : provinces) {
            ofProvinces.computeIfAbsent(province, any -> new HashSet<>(2)).add(key.exact());
        }
    }

    /** Forgets all names that are spelt in one way. */
    void keepOnlyThoseThatDiffer() {
        inCountry.values().removeIf(spellings -> spellings.size() < 2);
        inProvinces.keySet().retainAll(inCountry.keySet());
    }

    /** Whether two names are spelt so, but for i and y: in a province, or anywhere for {@link Namesakes#ANYWHERE}. */
    boolean differ(String vowelI, int province) {
        if (province == Namesakes.ANYWHERE) {
            return inCountry.containsKey(vowelI);
        }
        Set<String> spellings = inProvinces.getOrDefault(vowelI, NOWHERE).get(province);
        return spellings != null && spellings.size() > 1;
    }
}
