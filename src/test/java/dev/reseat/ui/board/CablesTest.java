package dev.reseat.ui.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.LargeCluster;
import dev.reseat.fakes.SampleCluster;
import dev.reseat.vault.MountPath;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CablesTest {
    private static final Columns COLUMNS = Columns.of(900, 1);

    private static List<Cables.Cable> cables(BoardDesk desk) {
        return new Cables(desk, COLUMNS, Light.of(desk)).all();
    }

    @Test
    void noCableEndsFarOutOfSightHoweverFarItsOtherEndIs() {
        BoardDesk desk = Desks.of(LargeCluster.of(14_000));
        desk.resize(600);
        BoardGroup kv = Desks.group(desk, "kv");
        desk.fold(kv, true);
        for (int i = 0; i < 8; i++) {
            Lane lane = desk.scrolled().plan().mounts();
            for (int p = 0; p < lane.size(); p++) {
                if (lane.get(p).element() instanceof Element.OfMore more) {
                    desk.more(more);
                    break;
                }
            }
        }
        assertTrue(desk.scrolled().plan().mounts().size() > 9_000, "all of kv stands open");
        for (double part = 0; part <= 1; part += 0.05) {
            desk.scroll(desk.scrolled().range() * part - desk.scrolled().offset());
            List<Cables.Cable> cables = cables(desk);
            assertTrue(cables.size() <= 40, () -> cables.size() + " cables");
            for (Cables.Cable c : cables) {
                assertTrue(c.from() >= -30 && c.from() <= 630, c::toString);
                assertTrue(c.to() >= -30 && c.to() <= 630, c::toString);
            }
        }
    }

    @Test
    void aCableFromAPluginOutOfSightBeginsJustPastTheEdge() {
        BoardDesk desk = Desks.of(LargeCluster.of(14_000));
        Desks.group(desk, Grouping.PATH);
        desk.resize(120);
        boolean any = false;
        for (double part = 0; part <= 1; part += 0.05) {
            desk.scroll(desk.scrolled().range() * part - desk.scrolled().offset());
            for (Cables.Cable c : cables(desk)) {
                any |= c.from() < 0 || c.from() > 120;
                assertTrue(c.from() >= -30 && c.from() <= 150, c::toString);
            }
        }
        assertTrue(any, "some plugin is out of sight while its mounts are seen");
    }

    @Test
    void asManyCablesAsMountsStandAtTheirPluginsWhenAllIsSeen() {
        BoardDesk desk = Desks.of(SampleCluster.full());
        desk.resize(3_000);
        assertEquals(26 + 2, cables(desk).size(), "and as many as there are connections");
    }

    @Test
    void whatIsDueIsDashedAndABundleIsThickerTheMoreIsInIt() {
        BoardDesk desk = Desks.of(LargeCluster.of(14_000));
        desk.resize(3_000);
        List<Cables.Cable> cables = cables(desk);
        assertEquals(8 + 2, cables.size(), "one bundle per plugin, those of connections too");
        assertEquals(2, cables.stream().filter(c -> c.style().dashed()).count());
        assertTrue(Cables.thickness(9_120) > Cables.thickness(38));
        assertTrue(Cables.thickness(100_000) < 8, "a bundle stays a cable");
    }

    @Test
    void aChosenMountsCableLightsAndLiesOverTheOthers() {
        BoardDesk desk = Desks.of(SampleCluster.full());
        desk.resize(3_000);
        desk.model().choice().set(List.of(MountPath.secret("kv")));
        List<Cables.Cable> cables = cables(desk);
        assertEquals(1, cables.stream().filter(c -> c.style().lights()).count());
        assertTrue(cables.getLast().style().lights());
        Light light = Light.of(desk);
        Element chosen = desk.scrolled().plan().slot(MountPath.secret("kv")).get().element();
        Element other = desk.scrolled().plan().slot(MountPath.secret("transit")).get().element();
        assertEquals(1, light.of(chosen));
        assertTrue(light.of(other) < 1);
    }

    @Test
    void pointingLightsWhatHasToDoWithItAndLetsTheRestStepBack() {
        BoardDesk desk = Desks.of(SampleCluster.full());
        Element mount = desk.scrolled().plan().slot(MountPath.auth("corp")).get().element();
        desk.point(Optional.of(mount));
        Light light = Light.of(desk);
        Element sibling = desk.scrolled().plan().slot(MountPath.auth("corp-ci")).get().element();
        assertEquals(1, light.of(mount));
        assertTrue(light.of(sibling) < 1);
        assertEquals(1, cables(desk).stream().filter(c -> c.style().lights()).count());
        PluginName sso = ((Element.OfMount) mount).mount().plugin();
        assertEquals(1, light.of(desk.scrolled().plan().slot(sso).get().element()));
    }

    @Test
    void theStripShowsWhereSomethingIsWrongAndWhatIsSeen() {
        BoardDesk desk = Desks.of(LargeCluster.of(14_000));
        Desks.group(desk, Grouping.PATH);
        desk.resize(400);
        Strip strip = Strip.of(desk, COLUMNS).orElseThrow();
        Arrangement all = desk.model().picture().all();
        for (int i = 0; i < all.problems(); i++) {
            int tick = (int) ((long) all.problem(i) * strip.marks().tones().size() / all.size());
            assertTrue(strip.marks().tones().get(tick).isPresent());
        }
        int[] kv = all.of(kv(desk));
        OptionalInt middle = OptionalInt.of(kv[kv.length / 2]);
        int tick = (int) ((long) middle.getAsInt() * strip.marks().tones().size() / all.size());
        assertTrue(strip.marks().tones().get(tick).isEmpty(), "kv is in order");

        int number = 9_000;
        assertEquals(number, strip.number(strip.y(number)), 60);
        desk.centre(strip.number(strip.y(number)));
        Strip moved = Strip.of(desk, COLUMNS).orElseThrow();
        assertTrue(moved.frameTop() <= strip.y(number));
        assertTrue(moved.frameTop() + moved.frameHeight() >= strip.y(number));
    }

    private static PluginName kv(BoardDesk desk) {
        return desk.model().picture().plugins().stream()
                .map(PluginCard::name)
                .filter(n -> n.name().equals("kv"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFewMountsHaveNoStrip() {
        assertTrue(Strip.of(Desks.of(SampleCluster.full()), COLUMNS).isEmpty());
    }
}
