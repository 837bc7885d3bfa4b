package dev.reseat.servers;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Builds the first steerable plugin, or says why tests with plugins are skipped.
final class RealPluginsCondition implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return RealServerCondition.hasWhatItNeeds(
                () -> LabPlugins.engine("v1.0.0").file().toString());
    }
}
