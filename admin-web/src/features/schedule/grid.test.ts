import { dragged, fits, nextSpan, resized, roomAt, shifted, shownHours, type GridColumn } from "./grid";

const at = (time: string) => {
  const [hour = "0", minute = "0"] = time.split(":");
  return Number(hour) * 60 + Number(minute);
};
const span = (from: string, to: string) => ({ from: at(from), to: at(to) });

function column(...spans: { from: number; to: number }[]): GridColumn {
  return {
    key: "MONDAY",
    name: "Monday",
    blocks: spans.map((one, index) => ({ ...one, index, column: "MONDAY", kind: "hours" })),
  };
}

it("snaps what is dragged, whichever way it was dragged", () => {
  expect(dragged(at("09:04"), at("10:52"), 15)).toEqual(span("09:00", "10:45"));
  expect(dragged(at("10:52"), at("09:04"), 5)).toEqual(span("09:05", "10:50"));
  expect(dragged(at("09:04"), at("09:06"), 15)).toEqual(span("09:00", "09:15"));
});

it("keeps a block inside its day when it is shifted", () => {
  expect(shifted(span("09:00", "13:00"), 15)).toEqual(span("09:15", "13:15"));
  expect(shifted(span("00:10", "02:10"), -15)).toEqual(span("00:00", "02:00"));
  expect(shifted(span("20:00", "23:50"), 60)).toEqual(span("20:05", "23:55"));
});

it("never makes a block shorter than a step", () => {
  expect(resized(span("09:00", "10:00"), "from", at("11:00"), 15)).toEqual(span("09:45", "10:00"));
  expect(resized(span("09:00", "10:00"), "to", at("08:00"), 5)).toEqual(span("09:00", "09:05"));
});

it("adds an hour where one clicks, or what the others leave of it", () => {
  const others = [span("11:30", "13:00")];
  expect(roomAt(at("09:07"), others, 15)).toEqual(span("09:00", "10:00"));
  expect(roomAt(at("11:03"), others, 15)).toEqual(span("11:00", "11:30"));
  expect(roomAt(at("12:00"), others, 15)).toBeUndefined();
});

it("proposes a morning, then three hours after a break", () => {
  expect(nextSpan([])).toEqual(span("09:00", "13:00"));
  expect(nextSpan([span("09:00", "13:00")])).toEqual(span("14:00", "17:00"));
  expect(nextSpan([span("19:00", "22:00")])).toBeUndefined();
});

it("lets a block lie over leave, and over no hours but its own", () => {
  const monday = column(span("09:00", "13:00"), span("14:00", "17:00"));
  expect(fits(monday, "hours", span("12:00", "14:00"), monday.blocks[0])).toBe(true);
  expect(fits(monday, "hours", span("12:00", "14:05"), monday.blocks[0])).toBe(false);
  expect(fits(monday, "leave", span("12:00", "15:00"))).toBe(true);
});

it("shows the clinic's day, and more when hours lie outside it", () => {
  expect(shownHours([column(span("09:00", "13:00"))])).toEqual(span("07:00", "20:00"));
  expect(shownHours([column(span("05:30", "06:30"), span("20:00", "21:05"))])).toEqual(
    span("05:00", "22:00"),
  );
});
