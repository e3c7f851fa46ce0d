package vn.tonghop.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.store.failure.BadConfiguration;

/**
 * Where the door of a serving process is.
 *
 * @param address the address of this machine it listens on
 * @param port from 0 (one that is free) to 65535, or null where there is no door
 */
record DoorSettings(String address, @Nullable Integer port) {
    private static final String LOOPBACK = "127.0.0.1";
    private static final int MOST = 65_535;

    /**
     * What the options say, or else {@code TONGHOP_HTTP_PORT} and {@code TONGHOP_HTTP_ADDRESS}; without a port no door,
     * without an address this machine alone.
     *
     * @throws BadConfiguration if the port is none
     */
    static DoorSettings of(@Nullable Integer port, @Nullable String address, Map<String, String> environment) {
        String wantedPort =
                port == null ? environment.getOrDefault("TONGHOP_HTTP_PORT", "").strip() : port.toString();
        String wantedAddress = address == null
                ? environment.getOrDefault("TONGHOP_HTTP_ADDRESS", "").strip()
                : address.strip();
        if (!wantedPort.isEmpty() && (!wantedPort.matches("\\d{1,5}") || Integer.parseInt(wantedPort) > MOST)) {
            throw new BadConfiguration("serve.noPort", wantedPort);
        }
        return new DoorSettings(
                wantedAddress.isEmpty() ? LOOPBACK : wantedAddress,
                wantedPort.isEmpty() ? null : Integer.valueOf(wantedPort));
    }
}
