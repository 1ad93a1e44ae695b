import { appConfig } from "../web-kit/vite/app-config.ts";

export default appConfig({ port: 5173 });
