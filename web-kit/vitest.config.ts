import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

import { testConfig } from "./vite/test-config.ts";

export default defineConfig({ plugins: [react()], test: testConfig() });
