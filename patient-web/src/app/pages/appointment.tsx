import type { PatientAppointment } from "@prescripto/web-kit/api/types";
import { Loaded } from "@prescripto/web-kit/api/loaded";
import { paymentStatusOf } from "@prescripto/web-kit/appointment/payment";
import { Skeleton } from "@prescripto/web-kit/ui/skeleton";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useNavigate, useParams } from "react-router";

import { AppointmentMessages } from "../../features/messages/appointment-messages";
import { dropReason } from "../../features/booking/reason-field";
import { AppointmentDetails } from "../../features/my-appointments/appointment-details";
import { isHold, isOpenHold, isOrWasHold, useHoldTime } from "../../features/my-appointments/hold";
import { myAppointment } from "../../features/my-appointments/queries";
import { isUnderWay } from "../../features/payment/flow";
import { PaymentSection } from "../../features/payment/payment-section";
import { usePayment } from "../../features/payment/use-payment";
import { Greeting } from "../appointment-greeting";
import { BackLink } from "../back-link";
import { HeldTime } from "../held-time";
import { LapsedHold } from "../lapsed-hold";
import { LatePayment } from "../late-payment";
import { Page } from "../page";
import { paths } from "../paths";
import { useNewFace } from "../use-new-face";

export function AppointmentPage() {
  const { appointmentId = "" } = useParams();
  const appointment = useQuery(myAppointment(appointmentId));
  const { refetch } = appointment;
  return (
    <div className="mx-auto max-w-xl">
      <BackLink to={paths.appointments}>My appointments</BackLink>
      {appointment.isLoadingError && <Page title="Appointment" quiet />}
      <Loaded query={appointment} label="Loading the appointment" skeleton={<Skeleton className="h-64" />}>
        {(found) => (
          <>
            <Visit key={found.id} visit={found} onLapse={refetch} />
            {!isHold(found) && (
              <div className="mt-6">
                <AppointmentMessages appointmentId={found.id} zone={found.zone} />
              </div>
            )}
          </>
        )}
      </Loaded>
    </div>
  );
}

/** The face of a visit: waiting to be paid or confirmed, run out before that, or agreed. */
function Visit({ visit, onLapse }: { visit: PatientAppointment; onLapse: () => unknown }) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const seconds = useHoldTime(visit);
  // Whether it ran out before the patient's eyes, and not long before this page was opened.
  const [wasOpen] = useState(isOpenHold(visit));
  const [refused, setRefused] = useState(false);
  const booked = () => {
    dropReason(visit.doctor.id);
    void navigate(paths.appointment(visit.id), { replace: true, state: { just: "booked" } });
  };
  const refuse = () => {
    setRefused(true);
  };
  const payment = usePayment(visit, {
    onLearned: (changed) => {
      queries.setQueryData(myAppointment(visit.id).queryKey, changed);
      if (isOrWasHold(visit) && changed.status === "BOOKED") booked();
    },
    onLapsed: refuse,
  });
  const lapsed = visit.status === "LAPSED" || (isHold(visit) && (seconds === 0 || refused));
  const late = lapsed && (isUnderWay(payment.flow) || isUndecided(visit));
  useNewFace(late ? "late" : lapsed ? "lapsed" : isHold(visit) ? "held" : "agreed");
  useEffect(() => {
    // The clock here says it is over; what the server made of it may be another story, told in another tab.
    if (lapsed && wasOpen) onLapse();
  }, [lapsed, wasOpen, onLapse]);
  if (late) return <LatePayment visit={visit} payment={payment} />;
  if (lapsed) return <LapsedHold visit={visit} tried={payment.flow.step !== "idle"} />;
  if (isHold(visit)) {
    return (
      <HeldTime hold={visit} seconds={seconds} payment={payment} onConfirmed={booked} onLapsed={refuse} />
    );
  }
  return (
    <>
      <Greeting appointment={visit} />
      <div className="mt-6">
        <AppointmentDetails
          appointment={visit}
          links={{ doctor: paths.doctor(visit.doctor.id), move: paths.move(visit.id) }}
          payment={<PaymentSection visit={visit} payment={payment} receipt={paths.receipt(visit.id)} />}
        />
      </div>
    </>
  );
}

/** Money has come, and the server has not yet said whether it books the time or goes back. */
function isUndecided(visit: PatientAppointment): boolean {
  const status = paymentStatusOf(visit);
  return status === "PAID" || status === "IN_REVIEW";
}
