import { formatMoney, parseMoney, typedMoney } from "@prescripto/web-kit/format/money";
import { Field } from "@prescripto/web-kit/ui/field";
import { Input } from "@prescripto/web-kit/ui/input";
import { useEffect, useEffectEvent } from "react";

import { useTyped } from "./use-typed";

interface FeeFilterProps {
  currency: string;
  /** In minor units. */
  amount: number | undefined;
  /** Called a moment after the last key. */
  onChange: (amount: number | undefined) => void;
}

const PAUSE = 400;

/** The most a visit may cost, as one types it. */
export function FeeFilter({ currency, amount, onChange }: FeeFilterProps) {
  const text = amount === undefined ? "" : typedMoney({ amount, currency });
  const { typed, onType, onSend } = useTyped(text);
  const fee = parseMoney(typed, currency);
  const wrong = typed.trim() !== "" && fee === undefined;
  const send = useEffectEvent(() => {
    onSend(fee === undefined ? "" : typedMoney(fee));
    onChange(fee?.amount);
  });
  useEffect(() => {
    if (wrong || fee?.amount === amount) return undefined;
    const timer = setTimeout(send, PAUSE);
    return () => {
      clearTimeout(timer);
    };
  }, [wrong, fee?.amount, amount]);
  return (
    <Field
      label="Fee at most"
      error={
        wrong ? `Write it like ${formatMoney({ amount: 50_000, currency })}, without the sign.` : undefined
      }
    >
      {(control) => (
        <Input
          {...control}
          inputMode="decimal"
          autoComplete="off"
          value={typed}
          placeholder="Any fee"
          onChange={({ target }) => {
            onType(target.value);
          }}
        />
      )}
    </Field>
  );
}
