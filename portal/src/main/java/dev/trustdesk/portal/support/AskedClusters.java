package dev.trustdesk.portal.support;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts questions together that ask the same. */
final class AskedClusters {

    private AskedClusters() {}

    /** Each cluster begins with the question that is most like all others of it; a question alone is none. The largest first. */
    static List<List<AskedText>> of(List<AskedText> questions, AskedWords words) {
        var clusters = new ArrayList<List<AskedText>>();
        for (var question : questions) {
            var best = AskedWords.ALIKE;
            List<AskedText> home = null;
            for (var cluster : clusters) {
                // On average, so that a chain of questions, each a little like the next, does not become one.
                var alike = likeness(question, cluster, words);
                if (alike >= best) {
                    best = alike;
                    home = cluster;
                }
            }
            if (home == null) {
                home = new ArrayList<>();
                clusters.add(home);
            }
            home.add(question);
        }
        return clusters.stream()
                .filter(cluster -> cluster.size() > 1)
                .sorted(Comparator.comparingInt((List<AskedText> cluster) -> -cluster.size()))
                .map(cluster -> centred(cluster, words))
                .toList();
    }

    private static List<AskedText> centred(List<AskedText> cluster, AskedWords words) {
        var sorted = new ArrayList<>(cluster);
        sorted.sort(Comparator.comparingDouble(question -> -likeness(question, cluster, words)));
        return sorted;
    }

    private static double likeness(AskedText question, List<AskedText> cluster, AskedWords words) {
        return cluster.stream()
                .filter(other -> other != question)
                .mapToDouble(other -> words.likeness(question, other))
                .average()
                .orElse(0);
    }
}
