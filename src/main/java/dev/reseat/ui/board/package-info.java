/// The Board: plugins, mounts and nodes in three columns joined by cables, the first screen of the rail. Imports {@code
/// ui.kit}, {@code reload} and {@code vault}.
package dev.reseat.ui.board;
