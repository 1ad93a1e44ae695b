import { zodResolver } from "@hookform/resolvers/zod";
import type { Schedule } from "@prescripto/web-kit/api/types";
import { showFieldProblems } from "@prescripto/web-kit/forms/field-problems";
import { dropDraft, readWholeDraft, useDraft } from "@prescripto/web-kit/forms/use-draft";
import { FormSection } from "@prescripto/web-kit/ui/form-section";
import { useEffect, type ReactNode } from "react";
import { FormProvider, useForm } from "react-hook-form";

import { BookingRules } from "./booking-rules";
import { HoursSection, type HoursPlace } from "./hours-section";
import { ImpactPanel } from "./impact-panel";
import { LeaveGuard } from "./leave-guard";
import type { Carried } from "./outcomes";
import { planForm, planOf, typedOf, typedPlan, type PlanRead, type PlanTyped } from "./plan";
import { pointersOf } from "./plan-pointers";
import type { Owner } from "./queries";
import { SaveBar } from "./save-bar";
import { NewerButton, ScheduleProblem } from "./schedule-problem";
import { useSaveSchedule } from "./use-save-schedule";
import { VisitTypes } from "./visit-types";

interface ScheduleFormProps {
  owner: Owner;
  schedule: Schedule;
  clinic: { zone: string; currency: string };
  today: string;
  place: HoursPlace;
  onPlace: (place: HoursPlace) => void;
  /** Saved, with what became of the visits that were decided about. */
  onSaved: (carried: Carried) => void;
  /** Somebody else saved a newer version, and that one is wanted now. */
  onNewer: () => void;
  /** Stands above the plan, while nothing has to be decided. */
  children: ReactNode;
}

const draftFields = [
  "days",
  "visitTypes",
  "notice",
  "horizon",
  "dailyLimit",
  "overrides",
  "leave",
] as const satisfies readonly (keyof PlanTyped)[];

/** A draft belongs to one version: on top of a newer one it would undo somebody's work. */
export function draftKeyOf(owner: Owner, { version }: Schedule): string {
  return `schedule.${owner === "own" ? owner : owner.doctorId}.${version}`;
}

export function ScheduleForm({
  owner,
  schedule,
  clinic,
  today,
  place,
  onPlace,
  onSaved,
  onNewer,
  children,
}: ScheduleFormProps) {
  const { currency, zone } = clinic;
  const draftKey = draftKeyOf(owner, schedule);
  const saving = useSaveSchedule(owner, (carried) => {
    dropDraft(draftKey);
    onSaved(carried);
  });
  const form = useForm<PlanTyped, unknown, PlanRead>({
    resolver: zodResolver(planForm(currency)),
    defaultValues: typedOf(schedule),
  });
  const { handleSubmit, reset, setError, watch } = form;
  useDraft(draftKey, watch, draftFields);
  useEffect(() => {
    const draft = typedPlan.safeParse(readWholeDraft(draftKey));
    if (draft.success) reset(draft.data, { keepDefaultValues: true });
  }, [draftKey, reset]);
  const forget = () => {
    reset(typedOf(schedule));
    dropDraft(draftKey);
  };
  const submit = handleSubmit(
    (plan) => {
      const wanted = planOf(plan, schedule, currency);
      saving.start(wanted, {
        onError: (error) => showFieldProblems(error, setError, pointersOf(wanted)),
      });
    },
    (errors) => {
      // What is wrong with the hours is said beside their fields.
      if (errors.days !== undefined) onPlace({ ...place, view: "list" });
    },
  );
  const { isDirty } = form.formState;
  const { pending } = saving;
  return (
    <FormProvider {...form}>
      {pending !== undefined && (
        <ImpactPanel
          pending={pending}
          what="the schedule"
          withDoctor={false}
          busy={saving.busy}
          error={saving.error}
          errorActions={<NewerButton error={saving.error} onNewer={onNewer} />}
          onSave={saving.decide}
          onBack={saving.back}
        />
      )}
      {pending === undefined && <div className="mb-8 grid gap-8 empty:hidden">{children}</div>}
      <form
        noValidate
        hidden={pending !== undefined}
        className="grid gap-10 [[hidden]]:hidden"
        onSubmit={(event) => {
          void submit(event);
        }}
      >
        <HoursSection owner={owner} zone={zone} today={today} place={place} onPlace={onPlace} />
        <FormSection
          title="Kinds of visit"
          hint="What patients choose from, how long it takes and what it costs. Time kept free before and after is yours, not the patient’s."
        >
          <VisitTypes currency={currency} />
        </FormSection>
        <FormSection title="Booking" hint="How late, how early and how often patients can book.">
          <BookingRules />
        </FormSection>
        {saving.error !== null && pending === undefined && (
          <ScheduleProblem
            error={saving.error}
            pointers={saving.sent === undefined ? {} : pointersOf(saving.sent)}
            onNewer={onNewer}
          />
        )}
        <SaveBar dirty={isDirty} busy={saving.busy} onForget={forget} />
      </form>
      <LeaveGuard dirty={isDirty && !saving.busy} onLeave={forget} />
    </FormProvider>
  );
}
