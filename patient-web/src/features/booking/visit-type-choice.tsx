import type { VisitType } from "@prescripto/web-kit/api/types";
import { formatMoney } from "@prescripto/web-kit/format/money";

interface VisitTypeChoiceProps {
  visitTypes: readonly VisitType[];
  chosen: VisitType;
  onChoose: (visitType: VisitType) => void;
}

/** What kind of visit; nothing to choose where there is only one. */
export function VisitTypeChoice({ visitTypes, chosen, onChoose }: VisitTypeChoiceProps) {
  if (visitTypes.length < 2) return null;
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 font-semibold">What kind of visit?</legend>
      <div className="flex flex-wrap gap-2">
        {visitTypes.map((visitType) => (
          <label
            key={visitType.id}
            className="flex min-h-11 cursor-pointer items-center gap-3 rounded-touch border border-edge bg-surface px-4 py-2 hover:border-pine has-checked:border-pine has-checked:bg-pine-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-pine"
          >
            <input
              type="radio"
              name="visit-type"
              className="size-4 accent-pine"
              checked={visitType.id === chosen.id}
              onChange={() => {
                onChoose(visitType);
              }}
            />
            <span>
              <span className="font-semibold">{visitType.name}</span>{" "}
              <span className="text-muted figures">
                {visitType.minutes} min · {formatMoney(visitType.fee)}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
