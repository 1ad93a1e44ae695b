import { datePlan, mondayOf, withOverride } from "./dates";
import { hoursAway, leaveWords, spanOn, whatIsWrongWith, wholeDays } from "./leave";
import { dayOf, weekOf } from "./week";

const days = weekOf([{ day: "TUESDAY", from: "09:00", to: "13:00" }]);
const holidays = [{ date: "2026-12-01", name: "Founders’ Day" }];
const morning = [{ from: "08:00", to: "10:00" }];

it("knows the weekday and the week of a date", () => {
  expect(dayOf("2026-11-24")).toBe("TUESDAY");
  expect(dayOf("2026-11-29")).toBe("SUNDAY");
  expect(mondayOf("2026-11-29")).toBe("2026-11-23");
  expect(mondayOf("2026-11-23")).toBe("2026-11-23");
});

it("closes a holiday, unless the doctor has hours of their own for it", () => {
  expect(datePlan("2026-11-24", { days, overrides: [] }, holidays)).toEqual({
    source: "usual",
    hours: [{ from: "09:00", to: "13:00" }],
  });
  expect(datePlan("2026-12-01", { days, overrides: [] }, holidays)).toMatchObject({
    source: "holiday",
    hours: [],
  });
  const overrides = [{ date: "2026-12-01", hours: morning }];
  expect(datePlan("2026-12-01", { days, overrides }, holidays)).toEqual({
    source: "own",
    hours: morning,
    holiday: "Founders’ Day",
  });
});

it("closes a day by hours of its own that are none, and opens it again", () => {
  const closed = withOverride([{ date: "2026-12-08", hours: morning }], "2026-11-24", []);
  expect(closed.map(({ date }) => date)).toEqual(["2026-11-24", "2026-12-08"]);
  expect(datePlan("2026-11-24", { days, overrides: closed }, [])).toMatchObject({
    source: "closed",
    hours: [],
  });
  expect(withOverride(closed, "2026-11-24", undefined)).toEqual([{ date: "2026-12-08", hours: morning }]);
});

it("lays leave over the days it touches and no other", () => {
  const long = { id: "", note: "", from: "2026-12-01T14:00", to: "2026-12-03T00:00" };
  expect(spanOn("2026-11-30", long)).toBeUndefined();
  expect(spanOn("2026-12-01", long)).toEqual({ from: 840, to: 1440 });
  expect(spanOn("2026-12-02", long)).toEqual({ from: 0, to: 1440 });
  expect(spanOn("2026-12-03", long)).toBeUndefined();
});

it("says when leave is as one would", () => {
  expect(leaveWords(wholeDays("2026-12-01", "2026-12-01"))).toBe("Tue 1 Dec");
  expect(leaveWords(wholeDays("2026-12-01", "2026-12-04"))).toBe("Tue 1 Dec – Fri 4 Dec");
  expect(leaveWords(hoursAway("2026-12-01", { from: 540, to: 780 }))).toBe("Tue 1 Dec, 09:00–13:00");
  expect(leaveWords({ from: "2026-12-01T13:00", to: "2026-12-02T12:00" })).toBe(
    "Tue 1 Dec 13:00 – Wed 2 Dec 12:00",
  );
});

it("refuses leave that ends before it starts or lies off the five minutes", () => {
  expect(whatIsWrongWith({ from: "2026-12-01T13:00", to: "2026-12-01T09:00" })).toMatch(/ends before/);
  expect(whatIsWrongWith({ from: "2026-12-01T09:02", to: "2026-12-01T10:00" })).toMatch(/five minutes/);
  expect(whatIsWrongWith({ from: "", to: "" })).toBe("Please set both.");
  expect(whatIsWrongWith(wholeDays("2026-12-01", "2026-12-01"))).toBeUndefined();
});
