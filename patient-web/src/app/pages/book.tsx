import { Loaded } from "@prescripto/web-kit/api/loaded";
import { Skeleton } from "@prescripto/web-kit/ui/skeleton";
import { useQuery } from "@tanstack/react-query";
import { Navigate, useLocation, useNavigate, useParams, useSearchParams } from "react-router";

import { BookingReview } from "../../features/booking/booking-review";
import { clinic } from "../../features/clinic/queries";
import { doctorProfile } from "../../features/find-doctor/queries";
import { BackLink } from "../back-link";
import { Page } from "../page";
import { paths } from "../paths";
import { instantIn } from "../search";

/** The last look: the address says which visit, so a reload, a sign-in or a sent link all come back to it. */
export function BookPage() {
  const { doctorId = "" } = useParams();
  const [search] = useSearchParams();
  const { pathname, search: query } = useLocation();
  const navigate = useNavigate();
  const doctor = useQuery(doctorProfile(doctorId));
  const terms = useQuery(clinic);
  const start = instantIn(search, "start");
  if (start === undefined) return <Navigate to={paths.doctor(doctorId)} replace />;
  return (
    <div className="mx-auto max-w-xl">
      <BackLink to={paths.doctor(doctorId)}>Other times</BackLink>
      <Loaded query={doctor} label="Loading the visit" skeleton={<Skeleton className="h-36" />}>
        {(found) => {
          const visitType =
            found.visitTypes.find(({ id }) => id === search.get("visit")) ?? found.visitTypes[0];
          if (visitType === undefined || !found.acceptingPatients) {
            return <Navigate to={paths.doctor(doctorId)} replace />;
          }
          return (
            <BookingReview
              doctor={found}
              visitType={visitType}
              start={start}
              clinic={terms}
              heading={(gone) => <Page title={gone ? "Choose another time" : "Is this right?"} />}
              links={{
                doctor: paths.doctor(doctorId),
                review: (slot) => paths.book(doctorId, slot.start, visitType.id),
                signIn: paths.signIn(pathname + query),
                appointments: paths.appointments,
                appointment: paths.appointment,
              }}
              onBooked={({ id, status }) => {
                void navigate(paths.appointment(id), {
                  replace: true,
                  ...(status === "BOOKED" && { state: { just: "booked" } }),
                });
              }}
            />
          );
        }}
      </Loaded>
    </div>
  );
}
