package dev.reseat.client;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketOption;
import java.util.Map;
import javax.net.SocketFactory;
import jdk.net.ExtendedSocketOptions;

/// Makes sockets that show routers and firewalls signs of life while a reload is silent, and that notice when the other
/// side is gone. Without it a line that is idle for a minute may be forgotten by a device in between.
final class LivingSockets extends SocketFactory {
    private static final int IDLE_SECONDS = 30;

    // So many signs without any echo, that the system gives the line up only after the ten minutes
    // for which a silent line is
    // waited for. Windows' own pace would end it after 40 s.
    private static final int INTERVAL_SECONDS = 30;
    private static final int SIGNS = 21;

    private static final Map<SocketOption<Integer>, Integer> PACE =
            Map.of(
                    ExtendedSocketOptions.TCP_KEEPIDLE, IDLE_SECONDS,
                    ExtendedSocketOptions.TCP_KEEPINTERVAL, INTERVAL_SECONDS,
                    ExtendedSocketOptions.TCP_KEEPCOUNT, SIGNS);

    @Override
    public Socket createSocket() throws IOException {
        Socket socket = new Socket();
        socket.setKeepAlive(true);
        // All or none: a system that lets only the first be set would go on at a pace of its own.
        if (socket.supportedOptions().containsAll(PACE.keySet())) {
            for (Map.Entry<SocketOption<Integer>, Integer> option : PACE.entrySet()) {
                socket.setOption(option.getKey(), option.getValue());
            }
        }
        return socket;
    }

    // OkHttp connects by itself and uses none of the following.

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException("only unconnected sockets");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw new UnsupportedOperationException("only unconnected sockets");
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException("only unconnected sockets");
    }

    @Override
    public Socket createSocket(
            InetAddress address, int port, InetAddress localAddress, int localPort) {
        throw new UnsupportedOperationException("only unconnected sockets");
    }
}
