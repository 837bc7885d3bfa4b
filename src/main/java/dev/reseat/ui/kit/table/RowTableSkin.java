package dev.reseat.ui.kit.table;

import javafx.scene.control.TableRow;
import javafx.scene.control.skin.TableViewSkin;
import javafx.scene.control.skin.VirtualFlow;

/// The toolkit's skin of a table, but for what it does when rows are swapped: it fills and dresses all visible rows, empties
/// them and does it once more, in case a row is the same and yet says something else. Ours are values, so once is enough.
final class RowTableSkin<R extends Row> extends TableViewSkin<R> {
    RowTableSkin(RowTable<R> table) {
        super(table);
    }

    @Override
    protected VirtualFlow<TableRow<R>> createVirtualFlow() {
        return new Flow<>();
    }

    @Override
    protected void updateItemCount() {
        Flow<R> rows = (Flow<R>) getVirtualFlow();
        rows.begin();
        try {
            super.updateItemCount();
        } finally {
            rows.end();
        }
    }

    /// The visible rows.
    private static final class Flow<R> extends VirtualFlow<TableRow<R>> {
        private boolean swapping;
        private boolean filled;

        void begin() {
            swapping = true;
            filled = false;
        }

        void end() {
            swapping = false;
        }

        /// Another number of rows fills them at once, before the wish to empty them comes.
        @Override
        protected void layoutChildren() {
            super.layoutChildren();
            if (swapping) {
                filled = true;
                // while one of them waits for its layout all would be filled once more
                getCells().forEach(TableRow::layout);
            }
        }

        @Override
        protected void rebuildCells() {
            if (!swapping) {
                super.rebuildCells();
            } else if (!filled) {
                reconfigureCells();
            }
        }
    }
}
