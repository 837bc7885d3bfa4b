package dev.reseat.servers;

import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/// Brings the `bao` that tests use by default, or says why they are skipped.
final class RealServerCondition implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return hasWhatItNeeds(() -> BaoBinary.standard().path().toString());
    }

    /// Enabled where `bring` returns, disabled where it aborts; a failure stays one.
    static ConditionEvaluationResult hasWhatItNeeds(Supplier<String> bring) {
        try {
            return ConditionEvaluationResult.enabled(bring.get());
        } catch (TestAbortedException missing) {
            return ConditionEvaluationResult.disabled(String.valueOf(missing.getMessage()));
        }
    }
}
