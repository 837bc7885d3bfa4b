package dev.reseat.bench;

import java.util.Arrays;

/// What the bare work costs on this machine in this run, in milliseconds; medians.
final class Floor {
    private static final int ROUNDS = 21;

    private Floor() {}

    /// A loop of `contains` over texts.
    static double contains(String[] keys, String word) {
        int[] found = new int[keys.length];
        return median(() -> {
            int many = 0;
            for (int i = 0; i < keys.length; i++) {
                if (keys[i].contains(word)) {
                    found[many++] = i;
                }
            }
            return many;
        });
    }

    /// A sort of texts in the order they came in, then the other way round.
    static double sort(String[] keys) {
        return median(() -> {
            String[] copy = keys.clone();
            Arrays.sort(copy, java.util.Comparator.reverseOrder());
            return copy.length;
        });
    }

    /// A copy of one number per row through a table of places: the least that another order can cost.
    static double permute(int rows) {
        int[] places = new int[rows];
        for (int i = 0; i < rows; i++) {
            places[i] = (int) (i * 48_271L % rows);
        }
        return median(() -> {
            int[] order = new int[rows];
            for (int i = 0; i < rows; i++) {
                order[places[i]] = i;
            }
            return order[0];
        });
    }

    private static double median(java.util.function.IntSupplier work) {
        double[] took = new double[ROUNDS];
        int sum = 0;
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            sum += work.getAsInt();
            took[i] = (System.nanoTime() - start) / 1e6;
        }
        if (sum == Integer.MIN_VALUE) {
            System.out.println("never");
        }
        Arrays.sort(took);
        return took[ROUNDS / 2];
    }
}
