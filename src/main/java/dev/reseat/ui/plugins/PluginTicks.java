package dev.reseat.ui.plugins;

import dev.reseat.ui.kit.Choice;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.table.Ticks;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.PluginType;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javafx.beans.Observable;

/// The check boxes of the Plugins screen: all mounts of a plugin each, whatever version they run.
final class PluginTicks implements Ticks<PluginRow> {
    private final Choice choice;

    PluginTicks(Choice choice) {
        this.choice = choice;
    }

    @Override
    public String refusal(PluginRow row) {
        if (!row.reloadable().isEmpty()) {
            return "";
        }
        return Messages.text(
                row.plugin().type() == PluginType.DATABASE
                        ? "plugins.database.why"
                        : "plugins.unused.why");
    }

    @Override
    public boolean ticked(PluginRow row) {
        return !row.reloadable().isEmpty() && choice.mounts().containsAll(row.reloadable());
    }

    @Override
    public Predicate<PluginRow> tickedNow() {
        Set<MountPath> chosen = choice.mounts();
        return row -> !row.reloadable().isEmpty() && chosen.containsAll(row.reloadable());
    }

    @Override
    public void toggle(List<PluginRow> rows) {
        choice.toggle(mounts(rows));
    }

    @Override
    public void tick(List<PluginRow> rows) {
        choice.add(mounts(rows));
    }

    private static List<MountPath> mounts(List<PluginRow> rows) {
        return rows.stream().flatMap(r -> r.reloadable().stream()).distinct().toList();
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
