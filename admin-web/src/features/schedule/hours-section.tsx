import { zoneCity } from "@prescripto/web-kit/format/time";
import { FormSection } from "@prescripto/web-kit/ui/form-section";
import { useState } from "react";

import { DatesWeek } from "./dates-week";
import type { Owner } from "./queries";
import { Segments } from "./segments";
import { UsualWeek } from "./usual-week";
import { WeekHours } from "./week-hours";

/** How the hours are looked at: every week, as blocks or as a list, or real dates. */
export type HoursView = "usual" | "list" | "dates";

/** What of the hours one looks at; it stays when a saved schedule takes the place of the one before. */
export interface HoursPlace {
  view: HoursView;
  monday: string;
}

interface HoursSectionProps {
  owner: Owner;
  zone: string;
  today: string;
  place: HoursPlace;
  onPlace: (place: HoursPlace) => void;
}

const views = [
  { value: "usual", label: "Usual week" },
  { value: "dates", label: "Dates and leave" },
  { value: "list", label: "Edit as list" },
] as const satisfies readonly { value: HoursView; label: string }[];

/** When patients can come. */
export function HoursSection({ owner, zone, today, place, onPlace }: HoursSectionProps) {
  const [step, setStep] = useState("15");
  const { view, monday } = place;
  return (
    <FormSection wide title="Hours" hint={`${hints[view]} Times are ${zoneCity(zone)} time.`}>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <Segments
          label="What to look at"
          value={view}
          options={views}
          onChange={(chosen) => {
            onPlace({ view: chosen, monday });
          }}
        />
        {view !== "list" && (
          <Segments
            label="Steps of"
            labelShown
            value={step}
            options={[
              { value: "15", label: "15 min" },
              { value: "5", label: "5 min" },
            ]}
            onChange={setStep}
          />
        )}
      </div>
      {view !== "list" && (
        <p className="hidden text-small text-muted pointer-coarse:block">
          Tap a block to choose it, then drag it or its ends. Tap it again for its times.
        </p>
      )}
      {view === "usual" && <UsualWeek step={Number(step)} />}
      {view === "dates" && (
        <DatesWeek
          owner={owner}
          today={today}
          step={Number(step)}
          monday={monday}
          onMonday={(chosen) => {
            onPlace({ view, monday: chosen });
          }}
        />
      )}
      {view === "list" && <WeekHours />}
    </FormSection>
  );
}

const hints: Record<HoursView, string> = {
  usual: "When patients can come, every week. Drag to add, move or stretch; a break is where nothing is.",
  dates: "What is different on single dates, and when the doctor is away.",
  list: "When patients can come, every week.",
};
