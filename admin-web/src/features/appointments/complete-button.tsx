import { explain } from "@prescripto/web-kit/api/words";
import type { StaffAppointment } from "@prescripto/web-kit/api/types";
import { Button } from "@prescripto/web-kit/ui/button";
import { toast } from "@prescripto/web-kit/ui/toast";
import { Check } from "lucide-react";

import { useCompleteAppointment } from "./queries";

interface CompleteButtonProps {
  appointment: StaffAppointment;
  /** How much it asks for attention: the one next step, one among others, or a sign in a row of a table. */
  weight: "next" | "usual" | "row";
}

/** Records in one click that the visit took place, where the server allows it. */
export function CompleteButton({ appointment: { id, patient, allowed }, weight }: CompleteButtonProps) {
  const completing = useCompleteAppointment();
  if (!allowed.includes("COMPLETE")) return null;
  const complete = () => {
    completing.mutate(id, {
      onSuccess: () => {
        toast(`The visit of ${patient.name} is completed.`);
      },
      onError: (error) => {
        const { title, advice } = explain(error);
        toast(`${title}. ${advice}`);
      },
    });
  };
  if (weight === "row") {
    return (
      <button
        type="button"
        aria-label={`Complete the visit of ${patient.name}`}
        title="Complete the visit"
        aria-disabled={completing.isPending || undefined}
        onClick={completing.isPending ? undefined : complete}
        className="relative z-1 inline-flex size-8 items-center justify-center rounded-touch text-muted hover:bg-pine-soft hover:text-pine pointer-coarse:size-11"
      >
        <Check aria-hidden className="size-4" />
      </button>
    );
  }
  return (
    <Button
      kind={weight === "next" ? "primary" : "secondary"}
      size={weight === "next" ? "large" : "usual"}
      busy={completing.isPending}
      onClick={complete}
    >
      {!completing.isPending && <Check aria-hidden />}
      Complete
    </Button>
  );
}
