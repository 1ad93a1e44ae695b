import type { PaymentStatus } from "@prescripto/web-kit/api/types";

import { isUnderWay, next, shownFlow, type Flow, type News } from "./flow";

const through = (...news: News[]) => news.reduce<Flow>(next, { step: "idle" });
const opened: News[] = [{ type: "start" }, { type: "opened" }];
const learned = (status: PaymentStatus): News => ({ type: "learned", status });

it("is paid only when the server says so", () => {
  expect(through(...opened, { type: "told" })).toEqual({ step: "confirming" });
  expect(through(...opened, { type: "told" }, learned("PAID"))).toEqual({ step: "paid" });
});

it.each<PaymentStatus>(["PAID", "REFUNDING", "PARTLY_REFUNDED", "REFUNDED", "IN_REVIEW"])(
  "takes %s for money that came, whatever it waited for",
  (status) => {
    for (const before of [[], opened, [...opened, { type: "closed" } as const]]) {
      expect(through(...before, learned(status))).toEqual({ step: "paid" });
    }
  },
);

it("knows nothing when the window is closed, until the server has asked the provider", () => {
  expect(through(...opened, { type: "closed" }).step).toBe("unknown");
  expect(through(...opened, { type: "closed" }, learned("PENDING")).step).toBe("unknown");
  expect(through(...opened, { type: "closed" }, learned("UNPAID"))).toEqual({ step: "dismissed" });
});

it("calls it failed only when an attempt failed and the server knows of no payment", () => {
  const failed = through(...opened, { type: "attemptFailed" });
  expect(failed.step).toBe("open");
  expect(next(failed, { type: "closed" }).step).toBe("unknown");
  expect(through(...opened, { type: "attemptFailed" }, { type: "closed" }, learned("UNPAID"))).toEqual({
    step: "failed",
  });
});

it("never calls failed what the window has called paid", () => {
  for (const silence of [{ type: "unheard" } as const, learned("UNPAID"), learned("PENDING")]) {
    const flow = through(...opened, { type: "told" }, silence);
    expect(flow).toEqual({ step: "unknown", told: true, failed: false });
    expect(next(flow, learned("UNPAID"))).toBe(flow);
    expect(next(flow, { type: "start" })).toBe(flow);
  }
});

it("takes a success after an attempt that failed in the same window", () => {
  expect(through(...opened, { type: "attemptFailed" }, { type: "told" }, learned("PAID"))).toEqual({
    step: "paid",
  });
});

it("does not begin twice, and begins again after an end", () => {
  const start: News = { type: "start" };
  for (const before of [[start], opened, [...opened, { type: "told" } as const]]) {
    const flow = through(...before);
    expect(next(flow, start)).toBe(flow);
    expect(isUnderWay(flow)).toBe(true);
  }
  const refused = through(start, { type: "refused", problem: "away" });
  expect(refused).toEqual({ step: "refused", problem: "away" });
  expect(next(refused, start)).toEqual({ step: "starting" });
  expect(next({ step: "failed" }, start)).toEqual({ step: "starting" });
  expect(next({ step: "dismissed" }, start)).toEqual({ step: "starting" });
});

it("takes no notice of news that come too late", () => {
  const late: News[] = [
    { type: "opened" },
    { type: "closed" },
    { type: "attemptFailed" },
    { type: "told" },
    { type: "unheard" },
    { type: "refused", problem: "away" },
    learned("UNPAID"),
    learned("PENDING"),
    { type: "start" },
  ];
  for (const news of late) expect(next({ step: "paid" }, news)).toEqual({ step: "paid" });
});

describe("what is shown", () => {
  const payment = (status: PaymentStatus) => ({ payment: { status } });

  it("is what another tab has paid", () => {
    expect(shownFlow({ step: "failed" }, payment("PAID"))).toEqual({ step: "paid" });
  });

  it("is unknown while the server waits for the bank, whatever this tab has seen", () => {
    const ends: Flow[] = [
      { step: "idle" },
      { step: "failed" },
      { step: "dismissed" },
      { step: "refused", problem: "" },
    ];
    for (const flow of ends) expect(shownFlow(flow, payment("PENDING")).step).toBe("unknown");
    expect(shownFlow({ step: "confirming" }, payment("PENDING"))).toEqual({ step: "confirming" });
  });

  it("is this tab's own while the server knows of nothing", () => {
    expect(shownFlow({ step: "dismissed" }, payment("UNPAID"))).toEqual({ step: "dismissed" });
    expect(shownFlow({ step: "open", failed: false }, payment("UNPAID"))).toEqual({
      step: "open",
      failed: false,
    });
  });
});
