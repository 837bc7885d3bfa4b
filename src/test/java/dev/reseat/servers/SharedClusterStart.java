package dev.reseat.servers;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Starts the shared cluster for the first test that asks for it. JUnit closes it after the last
/// test of all, as it does with everything in its root store.
final class SharedClusterStart implements ParameterResolver {
    private static final ExtensionContext.Namespace HERE =
            ExtensionContext.Namespace.create(SharedClusterStart.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RaftCluster.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(HERE)
                .getOrComputeIfAbsent(RaftCluster.class, _ -> prepared(), RaftCluster.class);
    }

    private static RaftCluster prepared() {
        RaftCluster cluster = RaftCluster.start("shared");
        Path[] directories =
                cluster.nodes().stream().map(ServerNode::pluginDirectory).toArray(Path[]::new);
        ServerSetUp setUp = cluster.setUp();
        for (PluginFile plugin :
                List.of(
                        LabPlugins.engine("v1.0.0"),
                        LabPlugins.engine("v1.1.0"),
                        LabPlugins.engineWithoutSharing("v1.0.0"),
                        LabPlugins.engineWithoutSharing("v1.1.0"),
                        LabPlugins.auth("v1.0.0"))) {
            plugin.installInto(directories);
            setUp.register(plugin);
        }
        return cluster;
    }
}
