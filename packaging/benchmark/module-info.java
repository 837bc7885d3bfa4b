module empty {
    requires javafx.controls;
}
