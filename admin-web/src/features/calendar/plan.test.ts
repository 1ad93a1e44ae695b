import { aCalendar, aVisit } from "../../testing/builders";
import { frameOf } from "./frame";
import { planOf } from "./plan";
import { spanOf, stepped, titleOf } from "./span";

const berlin = (items = aCalendar([]).items) => ({
  ...aCalendar(items),
  zone: "Europe/Berlin",
  open: [],
  closed: [],
});

it("leaves out what takes nobody's time", () => {
  const [day] = planOf(
    aCalendar([
      aVisit("2026-11-24", "09:00", { status: "CANCELLED" }),
      aVisit("2026-11-24", "10:00", { status: "LAPSED" }),
      aVisit("2026-11-24", "11:00", { status: "NO_SHOW" }),
    ]),
    ["2026-11-24"],
  );
  expect(day?.visits.map(({ from }) => from)).toEqual([660]);
});

it("shares the width between visits that overlap, and only between those", () => {
  const [day] = planOf(
    aCalendar([
      aVisit("2026-11-24", "09:00", { status: "NO_SHOW" }),
      aVisit("2026-11-24", "09:10"),
      aVisit("2026-11-24", "09:40"),
    ]),
    ["2026-11-24"],
  );
  expect(day?.visits.map(({ lane, lanes }) => [lane, lanes])).toEqual([
    [0, 2],
    [1, 2],
    [0, 1],
  ]);
});

it("draws very short visits longer, side by side with who comes next", () => {
  const short = (time: string, end: string) =>
    aVisit("2026-11-24", time, { end: `2026-11-24T${end}:00+05:30` });
  const items = [short("09:00", "09:05"), short("09:05", "09:10"), short("09:10", "09:40")];
  const days = planOf(aCalendar(items), ["2026-11-24"], 10);
  expect(days[0]?.visits.map(({ from, to, lane }) => [from, to, lane])).toEqual([
    [540, 550, 0],
    [545, 555, 1],
    [550, 580, 0],
  ]);
  const frame = frameOf(days, 22);
  expect(frame.y(600) - frame.y(540)).toBe(132);
});

it("cuts leave at midnight", () => {
  const days = planOf(
    aCalendar([], {
      closed: [{ from: "2026-11-24T20:00:00+05:30", to: "2026-11-26T06:00:00+05:30", kind: "LEAVE" }],
    }),
    ["2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27"],
  );
  expect(days.map(({ closed }) => closed.map(({ from, to }) => [from, to]))).toEqual([
    [[1200, 1440]],
    [[0, 1440]],
    [[0, 360]],
    [],
  ]);
});

it("goes by the clinic's clocks on the days they change", () => {
  // 25 October 2026 has 25 hours in Berlin, 29 March has 23.
  const open = [
    { start: "2026-10-25T08:00:00+01:00", end: "2026-10-25T12:00:00+01:00" },
    { start: "2026-03-29T13:00:00+02:00", end: "2026-03-29T18:00:00+02:00" },
  ];
  const days = planOf({ ...berlin(), open }, ["2026-10-25", "2026-03-29"]);
  expect(days.map((day) => day.open)).toEqual([[{ from: 480, to: 720 }], [{ from: 780, to: 1080 }]]);
});

it("shows so many hours that nothing is out of sight, and gives the shortest visit its pixels", () => {
  const short = aVisit("2026-11-24", "07:30");
  const ending = "2026-11-24T07:40:00+05:30";
  const frame = frameOf(planOf(aCalendar([{ ...short, end: ending }]), ["2026-11-24"]), 20);
  expect(frame.hours[0]).toBe(7);
  expect(frame.y(460) - frame.y(450)).toBeGreaterThanOrEqual(20);
});

it.each([
  ["day", "2026-11-24", "2026-11-24", "2026-11-24", "Tuesday 24 November"],
  ["week", "2026-11-29", "2026-11-23", "2026-11-29", "23–29 Nov"],
  ["month", "2026-11-24", "2026-10-26", "2026-12-06", "November 2026"],
  ["month", "2027-02-10", "2027-02-01", "2027-02-28", "February 2027"],
] as const)("shows a %s around %s", (view, date, from, to, title) => {
  const span = spanOf(view, date);
  expect(span).toMatchObject({ from, to });
  expect(titleOf(span, "2026-11-24")).toBe(title);
});

it("steps over the ends of months of any length", () => {
  expect(stepped(spanOf("month", "2026-01-31"), 1).date).toBe("2026-02-01");
  expect(stepped(spanOf("month", "2026-03-31"), -1).date).toBe("2026-02-01");
  expect(stepped(spanOf("month", "2026-12-05"), 1).date).toBe("2027-01-01");
});
