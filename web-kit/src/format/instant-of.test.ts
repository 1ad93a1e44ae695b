import { instantOf, minuteOfDay } from "./time";

it.each([
  ["2026-12-01", "10:30", "Asia/Kolkata", "2026-12-01T05:00:00.000Z"],
  ["2026-03-08", "01:30", "America/New_York", "2026-03-08T06:30:00.000Z"],
  ["2026-03-08", "13:00", "America/New_York", "2026-03-08T17:00:00.000Z"],
  ["2026-10-25", "09:00", "Europe/Berlin", "2026-10-25T08:00:00.000Z"],
  ["2026-04-05", "09:15", "Australia/Lord_Howe", "2026-04-04T22:45:00.000Z"],
])("finds the instant of %s %s in %s", (date, time, zone, instant) => {
  expect(instantOf(date, time, zone)).toBe(instant);
});

it("counts the minutes of a day as its clocks show them", () => {
  expect(minuteOfDay("2026-12-01T05:00:00Z", "Asia/Kolkata")).toBe(630);
});
