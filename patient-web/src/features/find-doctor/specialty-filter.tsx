import type { Specialty } from "@prescripto/web-kit/api/types";
import { Link } from "react-router";

interface SpecialtyFilterProps {
  specialties: readonly Specialty[];
  /** The chosen code; undefined means all. */
  chosen: string | undefined;
  /** The address of the list with this specialty, or with all. */
  hrefOf: (code: string | undefined) => string;
}

export function SpecialtyFilter({ specialties, chosen, hrefOf }: SpecialtyFilterProps) {
  const choices: { code: string | undefined; name: string }[] = [
    { code: undefined, name: "All" },
    ...specialties,
  ];
  return (
    <nav aria-label="Specialties" className="-mx-4 overflow-x-auto px-4 sm:mx-0 sm:px-0">
      <ul className="flex gap-2 py-1 sm:flex-wrap">
        {choices.map(({ code, name }) => (
          <li key={name}>
            <Link
              to={hrefOf(code)}
              replace
              aria-current={code === chosen ? "true" : undefined}
              className="inline-flex min-h-11 items-center rounded-full border border-edge px-4 whitespace-nowrap hover:border-pine hover:bg-pine-soft aria-[current=true]:border-pine aria-[current=true]:bg-pine aria-[current=true]:font-semibold aria-[current=true]:text-on-pine"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
