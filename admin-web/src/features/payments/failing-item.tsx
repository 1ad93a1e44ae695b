import type { FailingRefund } from "@prescripto/web-kit/api/types";
import { formatMoney } from "@prescripto/web-kit/format/money";
import { counted } from "@prescripto/web-kit/format/names";
import { TextLink } from "@prescripto/web-kit/ui/text-link";
import { Link } from "react-router";

import { AttentionLine, Reference } from "./attention-line";

interface FailingItemProps {
  refund: FailingRefund;
  zone: string;
  href: string;
}

export function FailingItem({ refund, zone, href }: FailingItemProps) {
  const { paymentId, amount, tries, at, problem } = refund;
  return (
    <AttentionLine
      what={
        <>
          {formatMoney(amount)}, failed {counted(tries, "time")}
        </>
      }
      at={at}
      zone={zone}
      actions={
        <TextLink asChild>
          <Link to={href} preventScrollReset>
            See its steps
          </Link>
        </TextLink>
      }
    >
      <p className="text-brick">{problem}</p>
      <p>
        <Reference>{paymentId}</Reference>
      </p>
    </AttentionLine>
  );
}
