import "@testing-library/jest-dom/vitest";

import { cleanup } from "@testing-library/react";

import { startSession } from "../session/session";
import { server } from "./server";

beforeAll(() => {
  server.listen({ onUnhandledRequest: "error" });
});

// Every test begins as a stranger on a new device.
let stop: () => void = () => undefined;
beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  stop = startSession("PATIENT");
});

afterEach(() => {
  cleanup();
  stop();
  server.resetHandlers();
  vi.useRealTimers();
});

afterAll(() => {
  server.close();
});

// What jsdom lacks and the primitives call.
window.scrollTo = () => undefined;
Element.prototype.scrollIntoView = () => undefined;
Element.prototype.hasPointerCapture = () => false;
window.ResizeObserver = class {
  observe = () => undefined;
  unobserve = () => undefined;
  disconnect = () => undefined;
};
// A wide screen, by day.
window.matchMedia = (media) =>
  ({
    matches: media.includes("min-width"),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }) as unknown as MediaQueryList;
