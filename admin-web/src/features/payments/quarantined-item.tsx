import type { QuarantinedPayment } from "@prescripto/web-kit/api/types";
import { formatMoney } from "@prescripto/web-kit/format/money";
import { TextLink } from "@prescripto/web-kit/ui/text-link";
import { Link } from "react-router";

import { AttentionLine, Reference } from "./attention-line";
import { useResolvePayment } from "./queries";
import { ResolveButton } from "./resolve-button";

interface QuarantinedItemProps {
  payment: QuarantinedPayment;
  zone: string;
  href: string;
}

export function QuarantinedItem({ payment, zone, href }: QuarantinedItemProps) {
  const { appointmentId, paymentId, amount, expected, at, patient, doctor } = payment;
  const resolving = useResolvePayment(appointmentId, paymentId);
  const money = formatMoney(amount);
  const about = `${money} of ${patient.name}`;
  const by = (action: "REFUND" | "ACCEPT") => ({
    ...resolving,
    mutate: (note: string, after: { onSuccess: () => void }) => {
      resolving.mutate({ action, note }, after);
    },
  });
  return (
    <AttentionLine
      what={
        <>
          {money} instead of {formatMoney(expected)}
        </>
      }
      at={at}
      zone={zone}
      actions={
        <>
          <ResolveButton
            label="Refund it"
            about={about}
            question={`Send ${money} back to ${patient.name}?`}
            done={`${money} goes back to ${patient.name}.`}
            decide={by("REFUND")}
          >
            <p>
              All of it goes back the way it came. The visit stays unpaid; a hold that ran out stays run out.
            </p>
          </ResolveButton>
          {/* Money of another currency pays no visit. */}
          {amount.currency === expected.currency && (
            <ResolveButton
              label="Accept it"
              about={about}
              question={`Accept ${money} for ${formatMoney(expected)}?`}
              done={`The visit of ${patient.name} counts as paid.`}
              decide={by("ACCEPT")}
            >
              <p>
                The visit counts as paid with this amount. If its time is no longer free, the money goes back
                after all.
              </p>
            </ResolveButton>
          )}
        </>
      }
    >
      <p>
        <TextLink asChild>
          <Link to={href} preventScrollReset>
            {patient.name}
          </Link>
        </TextLink>{" "}
        with {doctor.name}
      </p>
      <p>
        <Reference>{paymentId}</Reference>
      </p>
    </AttentionLine>
  );
}
