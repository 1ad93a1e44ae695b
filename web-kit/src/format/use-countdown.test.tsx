import { act, render, screen } from "@testing-library/react";

import { hearServerTime } from "../api/server-clock";
import { formatSeconds, spokenCountdown, useCountdown } from "./use-countdown";

function Left({ until }: { until: string }) {
  return <p>{useCountdown(until)}</p>;
}

function passes(milliseconds: number): void {
  act(() => {
    vi.advanceTimersByTime(milliseconds);
  });
}

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse("2026-11-24T09:00:00Z") });
});

it("counts whole seconds down to nothing, and not below", () => {
  render(<Left until="2026-11-24T09:00:02Z" />);
  expect(screen.getByText("2")).toBeInTheDocument();
  passes(1_000);
  expect(screen.getByText("1")).toBeInTheDocument();
  passes(60_000);
  expect(screen.getByText("0")).toBeInTheDocument();
});

it("is right at once when a phone wakes up", () => {
  render(<Left until="2026-11-24T09:10:00Z" />);
  vi.setSystemTime(Date.parse("2026-11-24T09:09:00Z"));
  act(() => {
    document.dispatchEvent(new Event("visibilitychange"));
  });
  expect(screen.getByText("60")).toBeInTheDocument();
});

it("follows the server's clock, by the answer that says most", () => {
  // This device's clock is an hour slow. The second answer was late, the third fast.
  hearServerTime(new Headers({ Date: "Tue, 24 Nov 2026 10:00:00 GMT" }));
  vi.setSystemTime(Date.parse("2026-11-24T09:00:05.900Z"));
  hearServerTime(new Headers({ Date: "Tue, 24 Nov 2026 10:00:04 GMT" }));
  render(<Left until="2026-11-24T10:00:30Z" />);
  expect(screen.getByText("25")).toBeInTheDocument();
  vi.setSystemTime(Date.parse("2026-11-24T09:00:06Z"));
  hearServerTime(new Headers({ Date: "Tue, 24 Nov 2026 10:00:07 GMT" }));
  passes(250);
  expect(screen.getByText("23")).toBeInTheDocument();
});

it("begins anew when this device's clock was set", () => {
  hearServerTime(new Headers({ Date: "Tue, 24 Nov 2026 10:00:00 GMT" }));
  vi.setSystemTime(Date.parse("2026-11-24T10:00:02Z"));
  hearServerTime(new Headers({ Date: "Tue, 24 Nov 2026 10:00:02 GMT" }));
  render(<Left until="2026-11-24T10:00:30Z" />);
  expect(screen.getByText("28")).toBeInTheDocument();
});

it("knows that an answer out of a cache tells an old time", () => {
  hearServerTime(new Headers({ Date: "Tue, 24 Nov 2026 08:56:00 GMT", Age: "240" }));
  render(<Left until="2026-11-24T09:00:30Z" />);
  expect(screen.getByText("30")).toBeInTheDocument();
});

it("trusts the device when an answer has no date, or none that can be read", () => {
  hearServerTime(new Headers());
  hearServerTime(new Headers({ Date: "yesterday" }));
  render(<Left until="2026-11-24T09:00:30Z" />);
  expect(screen.getByText("30")).toBeInTheDocument();
});

it("writes seconds as a clock does", () => {
  expect([600, 65, 9, 0].map(formatSeconds)).toEqual(["10:00", "1:05", "0:09", "0:00"]);
});

it("has something to say only when the words change", () => {
  expect([600, 301, 300, 121, 120, 60, 31, 30, 1, 0].map(spokenCountdown)).toEqual([
    undefined,
    undefined,
    "Less than 5 minutes left",
    "Less than 5 minutes left",
    "Less than 2 minutes left",
    "Less than a minute left",
    "Less than a minute left",
    "Less than 30 seconds left",
    "Less than 30 seconds left",
    undefined,
  ]);
});
