import { offeredDays } from "@prescripto/web-kit/testing/builders";
import { render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { useState } from "react";
import { MemoryRouter } from "react-router";

import { itIs } from "../../testing/render-app";
import { SlotPicker } from "./slot-picker";

const week = {
  "2026-11-24": [],
  "2026-11-25": ["09:00", "09:30", "12:00", "17:00"],
  "2026-11-26": [],
  "2026-11-27": ["10:00"],
};

function Picker({
  times = week,
  onNextWeek = () => undefined,
}: {
  times?: Record<string, string[]>;
  onNextWeek?: () => void;
}) {
  const [date, setDate] = useState<string>();
  return (
    <MemoryRouter>
      <SlotPicker
        offered={offeredDays(times)}
        date={date}
        onDate={setDate}
        hrefOf={(slot) => `/book/${slot.start}`}
        onNextWeek={onNextWeek}
      />
    </MemoryRouter>
  );
}

const shownTimes = () => screen.getAllByRole("link").map((link) => link.textContent);

beforeEach(() => {
  itIs("2026-11-24T09:00:00+05:30");
});

it("begins with the first day that has a free time", () => {
  render(<Picker />);
  expect(screen.getByRole("tab", { selected: true })).toHaveAccessibleName(
    "Tomorrow, Wednesday 25 November, 4 free",
  );
  expect(shownTimes()).toEqual(["09:00", "09:30", "12:00", "17:00"]);
});

it("shows times in the clinic's zone by part of the day, each leading to its own slot", () => {
  render(<Picker />);
  expect(within(screen.getByRole("region", { name: "Morning" })).getAllByRole("link")).toHaveLength(2);
  expect(within(screen.getByRole("region", { name: "Afternoon" })).getByRole("link")).toHaveTextContent(
    "12:00",
  );
  expect(within(screen.getByRole("region", { name: "Evening" })).getByRole("link")).toHaveAttribute(
    "href",
    "/book/2026-11-25T17:00:00+05:30",
  );
  expect(screen.getByText(/Times are in Kolkata time/)).toBeInTheDocument();
});

it("moves between days with the arrow keys, full days included", async () => {
  const user = userEvent.setup();
  render(<Picker />);
  await user.tab();
  expect(screen.getByRole("tab", { selected: true })).toHaveFocus();
  await user.keyboard("{ArrowRight}");
  expect(screen.getByRole("tab", { selected: true })).toHaveAccessibleName("Thursday 26 November, none free");
  expect(screen.getByText("No free times on Thursday 26 November.")).toBeInTheDocument();
  await user.keyboard("{End}");
  expect(screen.getByRole("tab", { selected: true })).toHaveAccessibleName("Friday 27 November, 1 free");
});

it("makes the times one stop of the Tab key and moves within by arrows, Home and End", async () => {
  const user = userEvent.setup();
  render(<Picker />);
  screen.getByRole("link", { name: "09:00" }).focus();
  const focused = () => document.activeElement?.textContent;
  await user.keyboard("{ArrowLeft}");
  expect(focused()).toBe("09:00");
  await user.keyboard("{ArrowRight}{ArrowDown}");
  expect(focused()).toBe("12:00");
  await user.keyboard("{End}{ArrowRight}");
  expect(focused()).toBe("17:00");
  await user.keyboard("{ArrowUp}");
  expect(focused()).toBe("12:00");
  await user.keyboard("{Home}");
  expect(focused()).toBe("09:00");
  await user.tab();
  expect(document.activeElement?.tagName).not.toBe("A");
});

it("leads from a full day to the next free one", async () => {
  const user = userEvent.setup();
  render(<Picker />);
  await user.click(screen.getByRole("tab", { name: /Thursday 26/ }));
  await user.click(screen.getByRole("button", { name: "Next free day: Friday 27 November" }));
  expect(shownTimes()).toEqual(["10:00"]);
});

// The seed threw when the first day was full (S7).
it("leads on to the next week when no day has a free time", async () => {
  const onNextWeek = vi.fn();
  render(<Picker times={{ "2026-11-24": [], "2026-11-25": [] }} onNextWeek={onNextWeek} />);
  expect(screen.getByText("No free times in these days.")).toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: "Look at the next week" }));
  expect(onNextWeek).toHaveBeenCalledOnce();
});

// The seed's slot list changed with the language of the browser (S6).
it("writes the same times whatever language the browser speaks", () => {
  vi.spyOn(navigator, "language", "get").mockReturnValue("ar-EG");
  vi.spyOn(Date.prototype, "toLocaleTimeString").mockReturnValue("١٠:٣٠");
  render(<Picker />);
  expect(shownTimes()).toEqual(["09:00", "09:30", "12:00", "17:00"]);
});
