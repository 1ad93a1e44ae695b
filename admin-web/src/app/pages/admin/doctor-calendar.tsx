import type { StaffAppointment } from "@prescripto/web-kit/api/types";
import { Field } from "@prescripto/web-kit/ui/field";
import { Select } from "@prescripto/web-kit/ui/input";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate, useParams } from "react-router";

import { AppointmentInspector } from "../../../features/appointments/appointment-inspector";
import { CancelButton } from "../../../features/appointments/cancel-button";
import { MoveDialog } from "../../../features/appointments/move-dialog";
import { StepButtons } from "../../../features/appointments/step-buttons";
import { Calendar } from "../../../features/calendar/calendar";
import { calendarOf } from "../../../features/calendar/queries";
import { useSpan } from "../../../features/calendar/use-span";
import { allDoctors, doctorById } from "../../../features/doctors/queries";
import { BackLink } from "../../back-link";
import { useOpenRow } from "../../open-row";
import { Page } from "../../page";
import { patientOf } from "../../patient-of";
import { paths } from "../../paths";
import { visitMoneyFor } from "../../visit-money-for";

const links = {
  doctor: (id: string) => paths.admin.doctors({ open: id }),
  history: paths.admin.story,
};

const money = visitMoneyFor("admin");

/** Any doctor's days, with the visits in them. */
export function DoctorCalendarPage() {
  const { doctorId = "" } = useParams();
  const { span } = useSpan();
  const doctor = useQuery(doctorById(doctorId)).data;
  const items = useQuery(calendarOf({ doctorId }, span)).data?.items ?? [];
  const open = useOpenRow();
  const [dropped, setDropped] = useState<{ visit: StaffAppointment; start: string }>();
  return (
    <Page
      title={doctor === undefined ? "Calendar" : `Calendar of ${doctor.name}`}
      above={<BackLink to={links.doctor(doctorId)}>Doctors</BackLink>}
      actions={<DoctorChoice doctorId={doctorId} />}
      inspector={
        open.key !== undefined && (
          <AppointmentInspector
            id={open.key}
            listed={items.find(({ id }) => id === open.key)}
            side="admin"
            money={money}
            links={links}
            patient={patientOf}
            onClose={open.close}
          />
        )
      }
    >
      <Calendar
        owner={{ doctorId }}
        open={open}
        onDropped={(visit, start) => {
          setDropped({ visit, start });
        }}
        actions={(visit) => (
          <>
            <StepButtons visit={visit} side="admin" weight="row" />
            <CancelButton visit={visit} side="admin" small />
          </>
        )}
      />
      {dropped && (
        <MoveDialog
          visit={items.find(({ id }) => id === dropped.visit.id) ?? dropped.visit}
          side="admin"
          wanted={dropped.start}
          onClose={() => {
            setDropped(undefined);
          }}
        />
      )}
    </Page>
  );
}

/** The same days of another doctor. */
function DoctorChoice({ doctorId }: { doctorId: string }) {
  const doctors = useQuery(allDoctors).data ?? [];
  const { span } = useSpan();
  const navigate = useNavigate();
  return (
    <div className="w-56">
      <Field label="Doctor">
        {(control) => (
          <Select
            {...control}
            value={doctorId}
            onChange={({ target }) => {
              void navigate(paths.admin.calendar(target.value, { view: span.view, date: span.date }));
            }}
          >
            {doctors.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </div>
  );
}
