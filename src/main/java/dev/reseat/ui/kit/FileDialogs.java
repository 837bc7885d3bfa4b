package dev.reseat.ui.kit;

import java.io.File;
import java.util.List;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Asks for files by the system's own dialogs, which are modal to the window. Each opens in the folder where the last file was.
public final class FileDialogs {
    private final Node window;
    private @Nullable File folder;

    private FileDialogs(Node window) {
        this.window = window;
    }

    /// Answers the questions of everything that lies in a node, unless somebody has answered before.
    public static void answer(Node window) {
        window.addEventHandler(FileQuestion.ASKED, new FileDialogs(window)::ask);
    }

    private void ask(FileQuestion question) {
        question.consume();
        FileQuestion.Asked asked = question.asked();
        List<ExtensionFilter> filters =
                asked.kinds().stream()
                        .map(k -> new ExtensionFilter(k.title(), "*." + k.extension()))
                        .toList();
        FileChooser chooser = chooser(asked, filters);
        Window owner = window.getScene().getWindow();
        File file = asked.saves() ? chooser.showSaveDialog(owner) : chooser.showOpenDialog(owner);
        if (file != null) {
            folder = file.getParentFile();
            int kind = filters.indexOf(chooser.getSelectedExtensionFilter());
            question.answer(file.toPath(), Math.max(0, kind));
        }
    }

    private FileChooser chooser(FileQuestion.Asked asked, List<ExtensionFilter> filters) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(asked.title());
        chooser.getExtensionFilters().setAll(filters);
        if (!filters.isEmpty()) {
            chooser.setSelectedExtensionFilter(filters.getFirst());
        }
        if (asked.saves()) {
            chooser.setInitialFileName(asked.proposed());
        }
        // a folder that has gone would be an error
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        return chooser;
    }
}
