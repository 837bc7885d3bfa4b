package dev.reseat.ui.live;

/// How closely the window is looked at. The less, the more seldom the picture is read anew.
public enum Attention {
    /// The window has the keyboard.
    LOOKED_AT(1),
    /// It can be seen, another one has the keyboard.
    BESIDE(3),
    /// It is minimised.
    AWAY(10);

    private final int patience;

    Attention(int patience) {
        this.patience = patience;
    }

    /// By how much longer one waits than for a window that is looked at.
    int patience() {
        return patience;
    }
}
