package dev.reseat.ui.details;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.reseat.fakes.SampleCluster;
import dev.reseat.vault.Assessment;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Mount;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.NodeWords;
import dev.reseat.vault.Part;
import dev.reseat.vault.PluginBuild;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Which mounts may share a process: those of the same plugin and type that run the same external build.
class SharingTest {
    private static final PluginBuild OLD = SampleCluster.CORP_OLD;
    private static final PluginBuild NEW = SampleCluster.CORP_NEW;
    private static final MountPath ONE = MountPath.auth("one");

    private final List<Mount> auths = new ArrayList<>();
    private final List<Mount> secrets = new ArrayList<>();

    private SharingTest auth(String path, String plugin, @Nullable PluginBuild running) {
        auths.add(mount(MountPath.auth(path), plugin, running));
        return this;
    }

    private SharingTest secret(String path, String plugin, @Nullable PluginBuild running) {
        secrets.add(mount(MountPath.secret(path), plugin, running));
        return this;
    }

    private static Mount mount(MountPath path, String plugin, @Nullable PluginBuild running) {
        return new Mount(path, plugin, path.value(), "", "", running, "");
    }

    private static <T> Part<T> known(T value) {
        return new Part.Known<>(value, SampleCluster.READ);
    }

    private List<MountPath> withOne() {
        ClusterSnapshot snapshot =
                SampleCluster.full()
                        .withAuths(known(List.copyOf(auths)))
                        .withSecrets(known(List.copyOf(secrets)));
        Assessment assessment = Assessment.of(snapshot);
        return MountFacts.of(assessment, assessment.mount(ONE).orElseThrow(), NodeWords.NONE)
                .sharing();
    }

    @Test
    void theSamePluginTypeAndBuildMayShare() {
        auth("one", "corp-sso", OLD).auth("two", "corp-sso", OLD).auth("three", "corp-sso", OLD);
        assertEquals(List.of(MountPath.auth("two"), MountPath.auth("three")), withOne());
    }

    @Test
    void anotherVersionSharesNothing() {
        auth("one", "corp-sso", OLD).auth("two", "corp-sso", NEW);
        assertEquals(List.of(), withOne());
    }

    @Test
    void theSameVersionOfAnotherBinarySharesNothing() {
        auth("one", "corp-sso", OLD)
                .auth("two", "corp-sso", new PluginBuild(OLD.version(), NEW.sha256()));
        assertEquals(List.of(), withOne());
    }

    @Test
    void anotherPluginSharesNothingEvenWithTheSameBinary() {
        auth("one", "corp-sso", OLD).auth("two", "corp-sso-beta", OLD);
        assertEquals(List.of(), withOne());
    }

    @Test
    void aPluginOfAnotherTypeSharesNothingEvenWithTheSameNameAndBinary() {
        auth("one", "corp-sso", OLD).secret("two", "corp-sso", OLD);
        assertEquals(List.of(), withOne());
    }

    @Test
    void whatRunsUntoldOrBuiltInSharesNothing() {
        auth("one", "corp-sso", OLD)
                .auth("two", "corp-sso", null)
                .auth("three", "corp-sso", new PluginBuild("v2.7.2+builtin.bao", ""));
        assertEquals(List.of(), withOne());
    }

    @Test
    void aBuiltinHasNoProcessToShare() {
        PluginBuild builtin = new PluginBuild("v2.7.2+builtin.bao", "");
        auth("one", "userpass", builtin).auth("two", "userpass", builtin);
        assertEquals(List.of(), withOne());
    }
}
