package com.prescripto.devstack.servers;

import com.prescripto.devstack.RazorpayServer;
import com.prescripto.devstack.process.Command;
import com.prescripto.devstack.process.Recipe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The payment provider that moves no money. */
public final class RazorpayRecipe implements Recipe {
    private static final JavaProgram PROGRAM =
            new JavaProgram("razorpay-sandbox", "com.prescripto.devstack.razorpay.RazorpaySandbox");

    private final Path folder;
    private final int port;
    private final RazorpayServer account;
    private final @Nullable String webhookUrl;

    /**
     * With one account; others can be made while it runs.
     *
     * @param webhookUrl where the account is told what happened, null for nowhere
     */
    public RazorpayRecipe(Path folder, int port, RazorpayServer account, @Nullable String webhookUrl) {
        this.folder = folder;
        this.port = port;
        this.account = account;
        this.webhookUrl = webhookUrl;
    }

    @Override
    public String name() {
        return "razorpay";
    }

    @Override
    public Map<String, Integer> ports() {
        return Map.of("http", port);
    }

    @Override
    public Command prepare() throws IOException {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("RAZORPAY_KEY_ID", account.keyId());
        environment.put("RAZORPAY_KEY_SECRET", account.keySecret());
        environment.put("RAZORPAY_WEBHOOK_SECRET", account.webhookSecret());
        if (webhookUrl != null) {
            environment.put("RAZORPAY_WEBHOOK_URL", webhookUrl);
        }
        return PROGRAM.command(
                        folder,
                        List.of("-Xms16m", "-Xmx128m", "-XX:TieredStopAtLevel=1"),
                        List.of(Integer.toString(port), folder.resolve("data").toString()))
                .with(environment);
    }

    @Override
    public boolean answers() throws IOException {
        return Http.status("http://127.0.0.1:" + port + "/sandbox/state") == 200;
    }
}
