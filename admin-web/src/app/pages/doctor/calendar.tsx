import type { StaffAppointment } from "@prescripto/web-kit/api/types";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { AppointmentInspector } from "../../../features/appointments/appointment-inspector";
import { CancelButton } from "../../../features/appointments/cancel-button";
import { MoveDialog } from "../../../features/appointments/move-dialog";
import { StepButtons } from "../../../features/appointments/step-buttons";
import { Calendar } from "../../../features/calendar/calendar";
import { calendarOf } from "../../../features/calendar/queries";
import { useSpan } from "../../../features/calendar/use-span";
import { useOpenRow } from "../../open-row";
import { Page } from "../../page";
import { visitMoneyFor } from "../../visit-money-for";

const money = visitMoneyFor("doctor");

/** A doctor's own days, with the visits in them. */
export function CalendarPage() {
  const { span } = useSpan();
  const items = useQuery(calendarOf("own", span)).data?.items ?? [];
  const open = useOpenRow();
  const [dropped, setDropped] = useState<{ visit: StaffAppointment; start: string }>();
  return (
    <Page
      title="Calendar"
      inspector={
        open.key !== undefined && (
          <AppointmentInspector
            id={open.key}
            listed={items.find(({ id }) => id === open.key)}
            side="doctor"
            money={money}
            onClose={open.close}
          />
        )
      }
    >
      <Calendar
        owner="own"
        open={open}
        onDropped={(visit, start) => {
          setDropped({ visit, start });
        }}
        actions={(visit) => (
          <>
            <StepButtons visit={visit} side="doctor" weight="row" />
            <CancelButton visit={visit} side="doctor" small />
          </>
        )}
      />
      {dropped && (
        <MoveDialog
          visit={items.find(({ id }) => id === dropped.visit.id) ?? dropped.visit}
          side="doctor"
          wanted={dropped.start}
          onClose={() => {
            setDropped(undefined);
          }}
        />
      )}
    </Page>
  );
}
