/// The Connect screen: choose a server, see what it is before signing in, sign in; or practise. Entry types:
/// {@link dev.reseat.ui.connect.ConnectModel} and {@link dev.reseat.ui.connect.ConnectView}; the port
/// {@link dev.reseat.ui.connect.Practice} is filled from outside. Imports `ui.kit` and `vault`.
package dev.reseat.ui.connect;
