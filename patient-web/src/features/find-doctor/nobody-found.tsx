import { Button } from "@prescripto/web-kit/ui/button";
import { Empty } from "@prescripto/web-kit/ui/empty";
import { Link } from "react-router";

import type { DoctorFilter } from "./filter";

interface NobodyFoundProps {
  filter: DoctorFilter;
  /** The address of the list with this filter. */
  hrefOf: (filter: DoctorFilter) => string;
}

/** No doctor fits: what could be asked less strictly, each a tap. */
export function NobodyFound({ filter, hrefOf }: NobodyFoundProps) {
  const { specialty, q, language, feeMost, days } = filter;
  const anyDay = { ...filter, days: undefined, from: undefined, to: undefined };
  const ways = [
    { asked: days, words: "Any day", href: hrefOf(anyDay) },
    { asked: feeMost, words: "Any fee", href: hrefOf({ ...filter, feeMost: undefined }) },
    { asked: language, words: "Any language", href: hrefOf({ ...filter, language: undefined }) },
    { asked: specialty, words: "All specialties", href: hrefOf({ ...filter, specialty: undefined }) },
  ].filter(({ asked }) => asked !== undefined);
  const narrowed = [language, feeMost, days].some((one) => one !== undefined);
  return (
    <Empty
      title={
        narrowed
          ? "Nobody fits all of this"
          : q === undefined
            ? "No doctors here yet"
            : `Nobody found for “${q}”`
      }
      action={
        <div className="flex flex-wrap gap-2">
          {narrowed &&
            ways.map(({ words, href }) => (
              <Button key={words} asChild>
                <Link to={href} replace>
                  {words}
                </Link>
              </Button>
            ))}
          <Button asChild>
            <Link to={hrefOf({})}>Show all doctors</Link>
          </Button>
        </div>
      }
    >
      {narrowed ? "Ask for a little less:" : "Try a shorter name, or another specialty."}
    </Empty>
  );
}
