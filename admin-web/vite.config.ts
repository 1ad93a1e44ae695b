import { appConfig } from "../web-kit/vite/app-config.ts";

export default appConfig({
  port: 5174,
  proxy: {
    "/api/audit": process.env["PRESCRIPTO_AUDIT"] ?? "http://127.0.0.1:5002",
    "/api/messages": process.env["PRESCRIPTO_NOTIFICATION"] ?? "http://127.0.0.1:5001",
  },
});
