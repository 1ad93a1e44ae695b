import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import type { ProxyOptions } from "vite";
import type { ViteUserConfig } from "vitest/config";

import { testConfig } from "./test-config.ts";

interface AppOptions {
  /** Where dev and preview listen unless the environment's PORT says otherwise. */
  port: number;
  /** Path prefix -> origin; a more specific prefix stands before `/api`. */
  proxy?: Record<string, string>;
}

/** The Vite configuration both apps share: relative URLs everywhere, the servers behind them by proxy. */
export function appConfig({ port, proxy = {} }: AppOptions): ViteUserConfig {
  const api = process.env["PRESCRIPTO_API"] ?? "http://127.0.0.1:4000";
  const server = {
    host: "127.0.0.1",
    port: Number(process.env["PORT"] ?? port),
    strictPort: true,
    proxy: proxied({ ...proxy, "/api": api, "/photos": api }),
  };
  return {
    plugins: [react(), tailwindcss()],
    build: { target: "es2022", sourcemap: true },
    server,
    preview: server,
    test: testConfig(),
  };
}

/** The browser's Host header stays as it is, so that cookies and origin checks see the address people use. */
function proxied(targets: Record<string, string>): Record<string, ProxyOptions> {
  return Object.fromEntries(
    Object.entries(targets).map(([prefix, target]) => [prefix, { target, changeOrigin: false }]),
  );
}
