import { setupServer } from "msw/node";

/** The API in tests: nothing answers unless a test says what. */
export const server = setupServer();
