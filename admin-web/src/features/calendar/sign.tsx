import type { StaffAppointment } from "@prescripto/web-kit/api/types";
import { wordsForPayment } from "@prescripto/web-kit/appointment/payment";
import type { Standing } from "@prescripto/web-kit/appointment/standing";
import { Check, CircleAlert, Clock, CircleDot, UserCheck, UserX, type LucideIcon } from "lucide-react";

interface Sign {
  label: string;
  icon: LucideIcon;
  /** Of the visit's ground and border. */
  look: string;
  /** Of the word and its sign. */
  tone: string;
}

const quiet = "border-line bg-sunken text-muted";

/** How a visit stands, to be told by colour, sign and word; nothing where it is just to come. */
export function signOf(
  { status }: Pick<StaffAppointment, "status">,
  standing: Standing,
): Partial<Sign> & { look: string } {
  switch (standing) {
    case "held":
      return {
        label: "Held",
        icon: Clock,
        look: "border-dashed border-amber bg-amber-soft",
        tone: "text-amber",
      };
    case "open":
      return {
        label: "Still open",
        icon: CircleAlert,
        look: "border-amber bg-amber-soft",
        tone: "text-amber",
      };
    case "done":
      return status === "NO_SHOW"
        ? { label: "Did not come", icon: UserX, look: quiet, tone: "text-brick" }
        : { label: "Done", icon: Check, look: quiet, tone: "" };
    case "now":
    case "ahead":
      if (status === "ARRIVED") {
        return { label: "Here", icon: UserCheck, look: "border-sky bg-sky-soft", tone: "text-sky" };
      }
      return standing === "now"
        ? { label: "Now", icon: CircleDot, look: "border-pine bg-pine-soft", tone: "text-pine" }
        : { look: "border-transparent bg-pine-soft hover:border-pine" };
  }
}

/** What is worth knowing of the money in the room of a word: nothing of a visit that nobody paid yet. */
export function paidSign(visit: StaffAppointment): string | undefined {
  const { status } = visit.payment;
  return status === "UNPAID" ? undefined : wordsForPayment(status).label.toLowerCase();
}
