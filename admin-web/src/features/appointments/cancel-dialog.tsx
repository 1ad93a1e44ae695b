import { zodResolver } from "@hookform/resolvers/zod";
import type { StaffAppointment } from "@prescripto/web-kit/api/types";
import type { CancellationForm, PaymentState, PaymentStatus } from "@prescripto/web-kit/api/types";
import { staffCodes, wordsForCode } from "@prescripto/web-kit/appointment/cancellation-code";
import { keptOf, shareOf } from "@prescripto/web-kit/appointment/staff-payment";
import { explain } from "@prescripto/web-kit/api/words";
import { formatMoney } from "@prescripto/web-kit/format/money";
import { capitalised } from "@prescripto/web-kit/format/names";
import { formatWhen } from "@prescripto/web-kit/format/time";
import { useNow } from "@prescripto/web-kit/format/use-now";
import { Button } from "@prescripto/web-kit/ui/button";
import { ConfirmDialog } from "@prescripto/web-kit/ui/dialog";
import { Field } from "@prescripto/web-kit/ui/field";
import { Select, Textarea } from "@prescripto/web-kit/ui/input";
import { ProblemAlert } from "@prescripto/web-kit/ui/problem-alert";
import { toast } from "@prescripto/web-kit/ui/toast";
import { useId } from "react";
import { useForm, useWatch } from "react-hook-form";

import { asAsked, cancelForm, type CancelRead, type CancelTyped } from "./cancel-form";
import { useCancelAppointment, type Side } from "./queries";
import { RefundFields } from "./refund-fields";

interface CancelDialogProps {
  visit: StaffAppointment;
  side: Side;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Says what cancelling touches before it happens; there is no way back afterwards. */
export function CancelDialog({ visit, side, open, onOpenChange }: CancelDialogProps) {
  const { id, patient, doctor, start, zone, terms } = visit;
  const money = visit.payment;
  const kept = keptOf(money);
  const paid = kept !== undefined && kept.amount > 0 ? money.paid : undefined;
  const cancelling = useCancelAppointment(side);
  const when = formatWhen(start, zone, useNow());
  const formId = useId();
  const { register, handleSubmit, control, formState } = useForm<CancelTyped, unknown, CancelRead>({
    resolver: zodResolver(cancelForm),
    defaultValues: { code: "", note: "", refund: "ALL", percent: "" },
  });
  const refund = useWatch({ control, name: "refund" });
  const submit = handleSubmit((read) => {
    const form = asAsked(read, terms);
    cancelling.mutate(
      { id, form },
      {
        onSuccess: () => {
          toast(`The visit of ${patient.name} is cancelled. ${whatNext(money, form)}`);
          onOpenChange(false);
        },
      },
    );
  });
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onOpenChange}
      title={`Cancel the visit of ${patient.name}?`}
      form={
        <form
          id={formId}
          noValidate
          className="grid gap-4"
          onSubmit={(event) => {
            void submit(event);
          }}
        >
          <Field label="Why" optional>
            {(control) => (
              <Select {...register("code")} {...control}>
                <option value="">No reason given</option>
                {staffCodes.map((code) => (
                  <option key={code} value={code}>
                    {wordsForCode(code)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          {paid !== undefined && (
            <RefundFields
              paid={paid}
              method={money.method}
              policyPercent={terms.refundPercentNow}
              chosen={refund}
              register={register}
              errors={formState.errors}
            />
          )}
          <Field
            label="Note to the patient"
            optional={refund === "ALL"}
            error={formState.errors.note?.message}
          >
            {(control) => <Textarea {...register("note")} {...control} rows={2} />}
          </Field>
        </form>
      }
      actions={
        <>
          <Button
            onClick={() => {
              onOpenChange(false);
            }}
          >
            Keep the visit
          </Button>
          <Button kind="stop" type="submit" form={formId} busy={cancelling.isPending}>
            Cancel the visit
          </Button>
        </>
      }
    >
      <p>
        <span className="font-semibold figures">{capitalised(when)}</span>
        {side === "admin" && ` with ${doctor.name}`}. The time is free for others at once, and {patient.name}{" "}
        gets an email. This cannot be undone.
      </p>
      {paid === undefined && (
        <p>{wordsWithoutMoney[money.status] ?? "Nothing was paid, so nothing goes back."}</p>
      )}
      {cancelling.isError && <ProblemAlert {...explain(cancelling.error)} />}
    </ConfirmDialog>
  );
}

/** Where the clinic keeps nothing of what was paid. */
const wordsWithoutMoney: Partial<Record<PaymentStatus, string>> = {
  PENDING: "A payment has begun. Should the money still come, all of it goes back.",
  IN_REVIEW: "What came is set aside until an admin decides. It is not kept for a cancelled visit.",
  REFUNDING: "What was paid is on its way back already.",
  REFUNDED: "What was paid went back already.",
};

/** Cash does not go back by itself. */
function whatNext({ method, paid }: PaymentState, { refundPercent = 100 }: CancellationForm): string {
  return method === "CASH" && paid !== undefined && refundPercent > 0
    ? `Give ${formatMoney(shareOf(paid, refundPercent))} back at the desk.`
    : "The time is free again.";
}
