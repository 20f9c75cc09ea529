import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was measured, what it should be, and whether it is. */
final class Figures {

    private static final double MOST_GROWTH = 1.2;

    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final List<String> lines = new ArrayList<>();
    private boolean missed;

    private static final class Row {
        private final double goal;
        private final List<double[]> sizes = new ArrayList<>();

        Row(double goal) {
            this.goal = goal;
        }
    }

    /** Adds what was measured at the next size, in milliseconds; {@code goal} is the most that 95 of 100 may take. */
    void add(String what, double goal, List<Double> millis) {
        var sorted = millis.stream().sorted().toList();
        rows.computeIfAbsent(what, key -> new Row(goal))
                .sizes
                .add(new double[] {percentile(sorted, 50), percentile(sorted, 95)});
    }

    /** Adds one figure that has only one size. */
    void line(String what, String found, String goal, boolean reached) {
        missed |= !reached;
        lines.add("%-46s %-38s %-14s %s".formatted(what, found, goal, word(reached)));
    }

    /** The tables, and whether every goal was reached. */
    boolean print(long small, long large) {
        System.out.printf(
                "%n%-46s %9s %9s %9s %9s %7s %7s %6s %s%n",
                "milliseconds in the database", "p50", "p95", "p50", "p95", "growth", "growth", "goal,", "reached");
        System.out.printf(
                "%-46s %9s %9s %9s %9s %7s %7s %6s%n",
                "", thousands(small), thousands(small), thousands(large), thousands(large), "p50", "p95", "p95");
        rows.forEach(this::print);
        return print();
    }

    /** What has only one size, and whether every goal was reached. */
    boolean print() {
        System.out.println();
        lines.forEach(System.out::println);
        return !missed;
    }

    private void print(String what, Row row) {
        var small = row.sizes.getFirst();
        var large = row.sizes.getLast();
        var growth = large[0] / small[0];
        var reached = small[1] <= row.goal && large[1] <= row.goal && growth <= MOST_GROWTH;
        missed |= !reached;
        System.out.printf(
                "%-46s %9.2f %9.2f %9.2f %9.2f %7.2f %7.2f %6.0f %s%n",
                what, small[0], small[1], large[0], large[1], growth, large[1] / small[1], row.goal, word(reached));
    }

    static double percentile(List<Double> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    private static String thousands(long tickets) {
        return tickets / 1000 + "k";
    }

    private static String word(boolean reached) {
        return reached ? "yes" : "NO";
    }
}
