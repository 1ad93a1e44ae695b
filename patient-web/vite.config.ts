import { appConfig } from "../web-kit/vite/app-config.ts";

export default appConfig({
  port: 5173,
  proxy: { "/api/patient/messages": process.env["PRESCRIPTO_NOTIFICATION"] ?? "http://127.0.0.1:5001" },
});
