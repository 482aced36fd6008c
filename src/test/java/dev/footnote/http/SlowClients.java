package dev.footnote.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import javax.net.SocketFactory;

/** Connections that send a request byte by byte. */
public final class SlowClients implements AutoCloseable {

    private final int port;
    private final SocketFactory factory;
    private final List<Socket> sockets = new ArrayList<>();

    public SlowClients(int port) {
        this(port, SocketFactory.getDefault());
    }

    SlowClients(int port, SocketFactory factory) {
        this.port = port;
        this.factory = factory;
    }

    /** Opens connections that send this beginning of a request. */
    public void open(int count, String beginning) throws IOException {
        for (int i = 0; i < count; i++) {
            Socket socket = factory.createSocket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(60_000);
            sockets.add(socket);
            socket.getOutputStream().write(beginning.getBytes(UTF_8));
        }
    }

    /** The head of a request with a body that does not come. */
    public static String head(String path, String contentType, String... headers) {
        return "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\nContent-Length: 1000000\r\n%s\r\n"
                .formatted(path, contentType, headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n");
    }

    /** Sends another byte on each connection, and returns how many took it. */
    public long sendByte() {
        return sockets.stream().filter(SlowClients::sendByte).count();
    }

    private static boolean sendByte(Socket socket) {
        try {
            socket.getOutputStream().write('x');
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    /** Whether the service has sent something on each connection that has not been read. */
    public boolean haveResponses() {
        return sockets.stream().allMatch(SlowClients::hasResponse);
    }

    private static boolean hasResponse(Socket socket) {
        try {
            return socket.getInputStream().available() > 0;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What the service sent to each connection until it closed it. */
    public List<String> responses() {
        return sockets.stream().map(SlowClients::response).toList();
    }

    private static String response(Socket socket) {
        try {
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
