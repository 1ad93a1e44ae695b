import { zodResolver } from "@hookform/resolvers/zod";
import type { Schedule } from "@prescripto/web-kit/api/types";
import { showFieldProblems } from "@prescripto/web-kit/forms/field-problems";
import { dropDraft, readWholeDraft, useDraft } from "@prescripto/web-kit/forms/use-draft";
import { zoneCity } from "@prescripto/web-kit/format/time";
import { FormSection } from "@prescripto/web-kit/ui/form-section";
import { toast } from "@prescripto/web-kit/ui/toast";
import { useEffect } from "react";
import { FormProvider, useForm } from "react-hook-form";

import { BookingRules } from "./booking-rules";
import { LeaveGuard } from "./leave-guard";
import { planForm, pointersOf, scheduleOf, typedOf, typedPlan, type PlanRead, type PlanTyped } from "./plan";
import { useSaveSchedule, type Owner } from "./queries";
import { SaveBar } from "./save-bar";
import { ScheduleProblem } from "./schedule-problem";
import { VisitTypes } from "./visit-types";
import { WeekHours } from "./week-hours";

interface ScheduleFormProps {
  owner: Owner;
  schedule: Schedule;
  clinic: { zone: string; currency: string };
  /** Somebody else saved a newer version, and that one is wanted now. */
  onNewer: () => void;
}

const draftFields = ["days", "visitTypes", "notice", "horizon"] as const;

/** A draft belongs to one version: on top of a newer one it would undo somebody's work. */
export function draftKeyOf(owner: Owner, { version }: Schedule): string {
  return `schedule.${owner === "own" ? owner : owner.doctorId}.${version}`;
}

export function ScheduleForm({ owner, schedule, clinic, onNewer }: ScheduleFormProps) {
  const { currency } = clinic;
  const draftKey = draftKeyOf(owner, schedule);
  const saving = useSaveSchedule(owner, () => {
    dropDraft(draftKey);
    toast("The schedule is saved.");
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
  const submit = handleSubmit((plan) => {
    const wanted = scheduleOf(plan, schedule, currency);
    saving.mutate(wanted, { onError: (error) => showFieldProblems(error, setError, pointersOf(wanted)) });
  });
  const { isDirty } = form.formState;
  return (
    <FormProvider {...form}>
      <form
        noValidate
        className="grid gap-10"
        onSubmit={(event) => {
          void submit(event);
        }}
      >
        <FormSection
          wide
          title="Weekly hours"
          hint={`When patients can come, every week, in ${zoneCity(clinic.zone)} time.`}
        >
          <WeekHours />
        </FormSection>
        <FormSection
          title="Kinds of visit"
          hint="What patients choose from, how long it takes and what it costs."
        >
          <VisitTypes currency={currency} />
        </FormSection>
        <FormSection title="Booking" hint="How late and how early patients can book.">
          <BookingRules />
        </FormSection>
        {saving.isError && (
          <ScheduleProblem error={saving.error} pointers={pointersOf(saving.variables)} onNewer={onNewer} />
        )}
        <SaveBar dirty={isDirty} busy={saving.isPending} onForget={forget} />
      </form>
      <LeaveGuard dirty={isDirty && !saving.isPending} onLeave={forget} />
    </FormProvider>
  );
}
