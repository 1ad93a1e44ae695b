import { Button } from "@prescripto/web-kit/ui/button";
import { Link } from "react-router";

import { Page } from "../page";
import { paths } from "../paths";

const promises = [
  {
    title: "A time is yours alone",
    text: "The free times you see come from the doctors’ own plans, this minute. What you book cannot be sold twice.",
  },
  {
    title: "Cancelling is as easy as booking",
    text: "One button, no phone call. Until when it is free is written beside every visit, before you book it.",
  },
  {
    title: "Your details stay between you and the clinic",
    text: "We ask for your name and email. Everything else is up to you, and only your doctors see it.",
  },
  {
    title: "You are told what matters",
    text: "An email when a visit is booked, moved or cancelled, whoever does it. No advertising, ever.",
  },
];

export function AboutPage() {
  return (
    <div className="mx-auto max-w-2xl">
      <Page
        title="About Prescripto"
        heading="Seeing a doctor should not begin with waiting on the phone"
        intro="Prescripto is the clinic’s own appointment book, opened to you. You see which doctor is free when, and the visit is booked in under a minute."
      />
      <dl className="mt-10 grid gap-8 sm:grid-cols-2">
        {promises.map(({ title, text }) => (
          <div key={title}>
            <dt className="mb-1 text-lead font-semibold">{title}</dt>
            <dd className="text-muted">{text}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-10 flex flex-wrap gap-3">
        <Button asChild kind="primary">
          <Link to={paths.home}>Find a doctor</Link>
        </Button>
        <Button asChild>
          <Link to={paths.contact}>Ask the clinic</Link>
        </Button>
      </div>
    </div>
  );
}
