module floor {
    requires atlantafx.base;
    requires javafx.controls;
}
