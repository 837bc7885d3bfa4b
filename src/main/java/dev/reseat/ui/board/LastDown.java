package dev.reseat.ui.board;

import dev.reseat.reload.CellState;
import dev.reseat.reload.PlannedMount;
import dev.reseat.reload.ReloadRun;
import dev.reseat.ui.kit.Mark;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Tone;
import dev.reseat.vault.MountPath;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The mounts that answered no requests when a reload's probes last asked them. The server's lists don't tell that, so it is
/// kept beyond the verdict, with its time, until another reload asks those mounts again.
record LastDown(Map<MountPath, Flag> mounts) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    static final LastDown NOTHING = new LastDown(Map.of());

    LastDown {
        mounts = Map.copyOf(mounts);
    }

    /// What is known when a run has ended too: of its own mounts nothing else than what it found.
    ///
    /// @param zone in which times are said
    LastDown after(ReloadRun run, ZoneId zone) {
        Map<MountPath, Flag> now = new HashMap<>(mounts);
        for (int m = 0; m < run.plan().mounts().size(); m++) {
            PlannedMount mount = run.plan().mounts().get(m);
            if (run.steps().get(run.stepOf(m)).touched()) {
                now.remove(mount.path());
            }
            if (run.cells().countsOfMount(m).down() > 0) {
                now.put(mount.path(), flag(run, m, zone));
            }
        }
        return new LastDown(now);
    }

    private static Flag flag(ReloadRun run, int mount, ZoneId zone) {
        List<String> nodes = new ArrayList<>();
        String words = "";
        Instant last = Instant.MIN;
        for (int n = 0; n < run.plan().nodes().size(); n++) {
            var cell = run.cells().at(mount, n);
            if (cell.state() instanceof CellState.Down d) {
                nodes.add(run.plan().nodes().get(n).name());
                words = words.isEmpty() ? d.words() : words;
                Instant at = cell.at();
                last = at != null && at.isAfter(last) ? at : last;
            }
        }
        String time = last.equals(Instant.MIN) ? "" : TIME.format(last.atZone(zone));
        String why = Messages.text("board.lastDown.why", String.join(", ", nodes), words);
        Mark mark = new Mark(Messages.text("board.lastDown", time), Tone.DANGER, why);
        return new Flag(Glyph.CROSS, mark);
    }

    Optional<Flag> of(MountPath path) {
        return Optional.ofNullable(mounts.get(path));
    }
}
