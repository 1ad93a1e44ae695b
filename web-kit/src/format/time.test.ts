import {
  dateOf,
  deviceClockDiffers,
  formatDate,
  formatDateLong,
  formatDateRange,
  formatDay,
  formatPlainDate,
  formatTime,
  formatTimeRange,
  formatWhen,
  instantOf,
  plusDays,
  zoneCity,
  startOfDay,
} from "./time";

const KOLKATA = "Asia/Kolkata";
const visit = "2026-11-24T10:30:00+05:30";

// The seed's slot was the browser's localised words (S6). Here neither the device's zone nor its language changes a letter.
const deviceZone = process.env["TZ"];
describe.each(["UTC", "America/Los_Angeles", "Pacific/Kiritimati"])("on a device in %s", (zone) => {
  beforeEach(() => {
    process.env["TZ"] = zone;
  });
  afterEach(() => {
    process.env["TZ"] = deviceZone;
  });

  it("shows every time in the clinic's zone", () => {
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
    expect(formatTime(visit, KOLKATA)).toBe("10:30");
    expect(formatTime("2026-11-24T05:00:00Z", KOLKATA)).toBe("10:30");
    expect(formatTimeRange(visit, "2026-11-24T11:00:00+05:30", KOLKATA)).toBe("10:30–11:00");
    expect(dateOf("2026-11-23T20:00:00Z", KOLKATA)).toBe("2026-11-24");
  });

  it("moves calendar dates without a zone", () => {
    expect(plusDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(plusDays("2026-03-01", -1)).toBe("2026-02-28");
    expect(formatDate("2026-11-24")).toBe("Tue 24 Nov");
    expect(formatDateLong("2026-11-24")).toBe("Tuesday 24 November 2026");
    expect(formatDateLong("2026-11-24", "2026")).toBe("Tuesday 24 November");
    expect(formatDateRange("2026-11-23", "2026-11-29")).toBe("23–29 Nov");
    expect(formatDateRange("2026-11-30", "2026-12-06")).toBe("30 Nov–6 Dec");
    expect(formatPlainDate("1990-05-17")).toBe("17 May 1990");
  });
});

it("knows that the tests run in UTC", () => {
  expect(new Date(visit).getHours()).toBe(5);
});

it("counts today and tomorrow by the clinic's calendar", () => {
  // 20:00 UTC on the 23rd: already the 24th in Kolkata.
  const now = Date.parse("2026-11-23T20:00:00Z");
  expect(formatWhen(visit, KOLKATA, now)).toBe("today 10:30");
  expect(formatDay("2026-11-25T09:00:00+05:30", KOLKATA, now)).toBe("tomorrow");
  expect(formatDay("2026-11-26T09:00:00+05:30", KOLKATA, now)).toBe("Thu 26 Nov");
  expect(formatDay("2027-01-04T09:00:00+05:30", KOLKATA, now)).toBe("Mon 4 Jan 2027");
});

it("shows midnight as 00:00 and never 24:00", () => {
  expect(formatTime("2026-11-24T00:00:00+05:30", KOLKATA)).toBe("00:00");
});

it("is right on both sides of a change of the clock", () => {
  expect(formatTime("2026-10-25T00:30:00Z", "Europe/Berlin")).toBe("02:30");
  expect(formatTime("2026-10-25T01:30:00Z", "Europe/Berlin")).toBe("02:30");
  expect(formatTime("2026-03-29T01:00:00Z", "Europe/Berlin")).toBe("03:00");
});

it("shortens September like the other months", () => {
  expect(formatDate("2026-09-08")).toBe("Tue 8 Sep");
});

it("compares clocks, not the names of zones", () => {
  vi.spyOn(Intl.DateTimeFormat.prototype, "resolvedOptions").mockReturnValue({
    ...new Intl.DateTimeFormat().resolvedOptions(),
    timeZone: "Asia/Calcutta",
  });
  expect(deviceClockDiffers(KOLKATA, visit)).toBe(false);
  expect(deviceClockDiffers("Asia/Colombo", visit)).toBe(false);
  expect(deviceClockDiffers("Asia/Kathmandu", visit)).toBe(true);
});

it("calls a zone by its city", () => {
  expect(zoneCity(KOLKATA)).toBe("Kolkata");
  expect(zoneCity("America/Argentina/Buenos_Aires")).toBe("Buenos Aires");
});

it.each([
  ["2026-11-24", "Asia/Kolkata", "2026-11-23T18:30:00.000Z"],
  ["2026-11-24", "America/New_York", "2026-11-24T05:00:00.000Z"],
  // The days the clocks change, and the days after.
  ["2026-03-29", "Europe/Berlin", "2026-03-28T23:00:00.000Z"],
  ["2026-03-30", "Europe/Berlin", "2026-03-29T22:00:00.000Z"],
  ["2026-10-25", "Europe/Berlin", "2026-10-24T22:00:00.000Z"],
  ["2026-10-26", "Europe/Berlin", "2026-10-25T23:00:00.000Z"],
])("%s begins in %s at %s", (date, zone, instant) => {
  expect(startOfDay(date, zone)).toBe(instant);
});

it.each([
  ["2026-11-24", "10:30", "Asia/Kolkata", "2026-11-24T05:00:00.000Z"],
  ["2026-03-08", "13:00", "America/New_York", "2026-03-08T17:00:00.000Z"],
  ["2026-10-25", "13:00", "Europe/Berlin", "2026-10-25T12:00:00.000Z"],
])("finds the instant clocks show %s %s in %s", (date, time, zone, instant) => {
  expect(instantOf(date, time, zone)).toBe(instant);
});
