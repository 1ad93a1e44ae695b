import type { VisitType } from "@prescripto/web-kit/api/types";
import { Field } from "@prescripto/web-kit/ui/field";
import { Select } from "@prescripto/web-kit/ui/input";
import { useQuery } from "@tanstack/react-query";

import { bookableDoctors } from "./queries";

interface WhomAndWhatProps {
  /** The one it is with now. */
  doctor: { id: string; name: string };
  doctorId: string;
  /** The chosen doctor's. */
  types: readonly VisitType[];
  typeId: string | undefined;
  onDoctor: (id: string) => void;
  onType: (id: string) => void;
}

/** With whom, and what kind of visit. */
export function WhomAndWhat({ doctor, doctorId, types, typeId, onDoctor, onType }: WhomAndWhatProps) {
  const others = (useQuery(bookableDoctors).data ?? []).filter(({ id }) => id !== doctor.id);
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Field label="Doctor">
        {(control) => (
          <Select
            {...control}
            value={doctorId}
            onChange={({ target }) => {
              onDoctor(target.value);
            }}
          >
            {[doctor, ...others].map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <VisitTypeField types={types} typeId={typeId} onType={onType} />
    </div>
  );
}

export function VisitTypeField({
  types,
  typeId = "",
  onType,
}: Pick<WhomAndWhatProps, "types" | "typeId" | "onType">) {
  return (
    <Field label="Kind of visit">
      {(control) => (
        <Select
          {...control}
          value={typeId}
          onChange={({ target }) => {
            onType(target.value);
          }}
        >
          {types.map(({ id, name, minutes }) => (
            <option key={id} value={id}>
              {name}, {minutes} min
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
