package com.prescripto.devstack.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody of the demo clinic whom one can sign in as. */
record SignIn(String role, String email, String password) {
    private static final Pattern OBJECT = Pattern.compile("\\{[^{}]*}");

    /** Those the demo clinic's own list names, in its order. */
    static List<SignIn> all(Path checkout) throws IOException {
        return parse(Files.readString(checkout.resolve("dev-stack/seed/sign-ins.json")));
    }

    /** The list's first admin, who is there before the demo clinic is. */
    static SignIn firstAdmin(Path checkout) throws IOException {
        return all(checkout).stream()
                .filter(signIn -> "ADMIN".equals(signIn.role()))
                .findFirst()
                .orElseThrow(() -> new IOException("dev-stack/seed/sign-ins.json names no ADMIN"));
    }

    /** Reads the flat objects of a JSON document that have these three texts; our own file needs no more. */
    static List<SignIn> parse(String json) {
        List<SignIn> all = new ArrayList<>();
        Matcher objects = OBJECT.matcher(json);
        while (objects.find()) {
            String object = objects.group();
            Optional<String> role = text(object, "role");
            Optional<String> email = text(object, "email");
            Optional<String> password = text(object, "password");
            if (role.isPresent() && email.isPresent() && password.isPresent()) {
                all.add(new SignIn(role.get(), email.get(), password.get()));
            }
        }
        return all;
    }

    private static Optional<String> text(String object, String name) {
        Matcher field =
                Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"\\\\]*)\"").matcher(object);
        return field.find() ? Optional.of(field.group(1)) : Optional.empty();
    }
}
