package dev.reseat.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.reseat.fakes.SampleCluster;
import dev.reseat.vault.Assessment;
import dev.reseat.vault.MountPath;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Of the sample `auth/corp/`, `auth/corp-partners/` and `auth/okta-legacy/` need a reload.
class WatchOrderTest {
    private static final MountPath CORP = MountPath.auth("corp");
    private static final MountPath PARTNERS = MountPath.auth("corp-partners");
    private static final MountPath OKTA = MountPath.auth("okta-legacy");
    private static final MountPath CI = MountPath.auth("corp-ci");
    private static final MountPath KV = MountPath.secret("kv");
    private static final MountPath TRANSIT = MountPath.secret("transit");
    private static final Optional<Assessment> PICTURE =
            Optional.of(Assessment.of(SampleCluster.full()));

    private static List<MountPath> first(
            int most, List<MountPath> inSight, List<MountPath> latest, MountPath... chosen) {
        return new WatchOrder(List.of(), inSight, latest, Set.of(chosen), PICTURE).first(most);
    }

    @Test
    void whatIsInSightComesBeforeWhatIsNotEvenIfThatNeedsAReload() {
        assertEquals(
                List.of(TRANSIT, CORP, KV),
                first(16, List.of(TRANSIT), List.of(KV), KV, CORP, TRANSIT));
    }

    @Test
    void ofBothThoseThatNeedAReloadComeFirstThenThoseChosenLastThenTheRest() {
        assertEquals(
                List.of(PARTNERS, CORP, TRANSIT, KV, OKTA, CI),
                first(
                        16,
                        List.of(CORP, PARTNERS, KV, TRANSIT),
                        List.of(PARTNERS, TRANSIT),
                        CORP,
                        PARTNERS,
                        KV,
                        TRANSIT,
                        CI,
                        OKTA));
    }

    @Test
    void noneIsWatchedOnlyBecauseItIsInSight() {
        assertEquals(List.of(KV), first(16, List.of(CORP, KV), List.of(), KV));
        assertEquals(List.of(), first(16, List.of(CORP, KV), List.of()));
    }

    @Test
    void theOpenOneComesBeforeAllAndNoneComesTwice() {
        WatchOrder order =
                new WatchOrder(
                        List.of(KV), List.of(CORP, KV), List.of(KV), Set.of(CORP, KV), PICTURE);
        assertEquals(List.of(KV, CORP), order.first(16));
        assertEquals(List.of(KV), order.first(1));
    }

    @Test
    void beforeThereIsAPictureWhatIsChosenIsWatchedAllTheSame() {
        WatchOrder order =
                new WatchOrder(
                        List.of(), List.of(KV), List.of(), Set.of(CORP, KV), Optional.empty());
        assertEquals(List.of(KV, CORP), order.first(16));
    }
}
