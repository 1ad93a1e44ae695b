import "@testing-library/jest-dom/vitest";

import { cleanup, configure } from "@testing-library/react";

import { forgetServerTime } from "../api/server-clock";
import { startSession } from "../session/session";
import { server } from "./server";

// Machines that are busy with other work are slow, not wrong; and a failure shows names, not the whole page.
configure({ asyncUtilTimeout: 8_000, getElementError: (message) => new Error(message ?? "not found") });

beforeAll(() => {
  server.listen({ onUnhandledRequest: "error" });
});

// Every test begins as a stranger on a new device.
let stop: () => void = () => undefined;
beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  forgetServerTime();
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
