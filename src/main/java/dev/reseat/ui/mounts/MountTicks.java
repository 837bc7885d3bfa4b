package dev.reseat.ui.mounts;

import dev.reseat.ui.kit.Choice;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.table.Ticks;
import dev.reseat.vault.MountPath;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javafx.beans.Observable;

/// The check boxes of the Mounts screen: one mount each.
final class MountTicks implements Ticks<MountRow> {
    private final Choice choice;

    MountTicks(Choice choice) {
        this.choice = choice;
    }

    @Override
    public String refusal(MountRow row) {
        if (row.connection() != null) {
            return Messages.text("mounts.connection", row.mount().path());
        }
        return row.mount().singleton() ? Messages.text("mounts.singleton") : "";
    }

    @Override
    public boolean ticked(MountRow row) {
        return row.connection() == null && choice.mounts().contains(row.mount().path());
    }

    @Override
    public Predicate<MountRow> tickedNow() {
        Set<MountPath> chosen = choice.mounts();
        return row -> row.connection() == null && chosen.contains(row.mount().path());
    }

    @Override
    public void toggle(List<MountRow> rows) {
        choice.toggle(choosable(rows));
    }

    @Override
    public void tick(List<MountRow> rows) {
        choice.add(choosable(rows));
    }

    private static List<MountPath> choosable(List<MountRow> rows) {
        return rows.stream()
                .filter(r -> r.connection() == null && !r.mount().singleton())
                .map(r -> r.mount().path())
                .toList();
    }

    @Override
    public void clear() {
        choice.clear();
    }

    @Override
    public Observable changes() {
        return choice.mountsProperty();
    }
}
