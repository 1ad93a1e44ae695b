package com.prescripto.devstack.run;

import java.nio.file.Path;
import java.util.List;

/**
 * What the command line asked for.
 *
 * @param data the folder of everything this copy of the system keeps
 * @param fresh forget that folder's data first
 * @param freePorts use ports that are free now instead of those in ports.env
 * @param controlPort where the control endpoint listens; 0 for the planned one
 * @param web start the two web apps
 * @param seed load the demo clinic into an empty system
 */
public record Options(Path data, boolean fresh, boolean freePorts, int controlPort, boolean web, boolean seed) {

    /** Reads the arguments; the data folder is {@code .local} in the checkout unless they say otherwise. */
    public static Options parse(List<String> arguments, Path checkout) {
        Options options = new Options(checkout.resolve(".local"), false, false, 0, true, true);
        for (String argument : arguments) {
            options = options.with(argument);
        }
        return options;
    }

    private Options with(String argument) {
        String value = argument.substring(argument.indexOf('=') + 1);
        return switch (argument.replaceFirst("=.*", "=")) {
            case "--fresh" -> new Options(data, true, freePorts, controlPort, web, seed);
            case "--no-web" -> new Options(data, fresh, freePorts, controlPort, false, seed);
            case "--no-seed" -> new Options(data, fresh, freePorts, controlPort, web, false);
            case "--data=" ->
                new Options(Path.of(value).toAbsolutePath().normalize(), fresh, freePorts, controlPort, web, seed);
            case "--control=" -> new Options(data, fresh, freePorts, Integer.parseInt(value), web, seed);
            case "--ports=" -> {
                if (!"free".equals(value)) {
                    throw new IllegalArgumentException("--ports can only be free; the usual ones are in ports.env");
                }
                yield new Options(data, fresh, true, controlPort, web, seed);
            }
            default -> throw new IllegalArgumentException("Unknown option: " + argument);
        };
    }
}
