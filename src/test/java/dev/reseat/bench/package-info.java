/// Benchmarks, each a command of its own (see {@code src/docs/performance.md}) that prints ratios against a peer or a floor in
/// the same run. None of them is a test: these figures belong beside each other, not against a clock.
package dev.reseat.bench;
