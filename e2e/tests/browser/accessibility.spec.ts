/** Every page of both apps, in light and in dark, by axe-core's rules of WCAG 2.2 AA. */
import { expectAccessible } from "../../support/accessibility.ts";
import { signInAsPatient, signInAsStaff } from "../../support/pages.ts";
import { expect, test } from "../../support/test.ts";

// Many pages each, and axe takes its time on a slow machine.
test.describe.configure({ timeout: 240_000 });

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test("what everybody sees", async ({ clinic, page }) => {
      const doctor = await clinic.doctor();
      const slot = await clinic.slot(doctor);
      for (const path of [
        "/",
        "/doctors",
        "/doctors?specialty=NEUROLOGY",
        "/doctors?q=nobody-is-called-so",
        "/doctors?sort=soonest&when=today&language=English",
        `/doctors/${doctor.id}`,
        `/doctors/${doctor.id}/book?start=${encodeURIComponent(slot.start)}`,
        "/doctors/nobody",
        "/sign-in",
        "/register",
        "/forgot-password",
        "/new-password#no-token",
        "/confirm-address#no-token",
        "/unsubscribe#no-token",
        "/about",
        "/contact",
        "/no-such-page",
      ]) {
        await page.goto(clinic.endpoints.patientWeb + path);
        await expectAccessible(page);
      }
      await page.goto(`${clinic.endpoints.patientWeb}/register`);
      await page.getByRole("button", { name: "Create account" }).click();
      await expect(page.getByRole("alert").first()).toBeVisible();
      await expectAccessible(page);
    });

    test("what a patient sees", async ({ clinic, provider, page }) => {
      const doctor = await clinic.doctor();
      const [first, second, third] = await clinic.slots(doctor);
      if (first === undefined || second === undefined || third === undefined)
        throw new Error("too few free slots");
      const patient = await clinic.patient();
      await signInAsPatient(page, clinic.endpoints.patientWeb, patient);
      await page.goto(`${clinic.endpoints.patientWeb}/appointments`);
      await expectAccessible(page);

      const [next, paid] = [
        await clinic.book(patient, doctor, first.start),
        await clinic.book(patient, doctor, second.start),
      ];
      await provider.pay((await clinic.order(patient, paid)).orderId);
      await expect.poll(() => clinic.paymentOf(patient, paid)).toMatchObject({ status: "PAID" });
      const dropped = await clinic.book(patient, doctor, third.start);
      await patient.api.post(`/api/appointments/${dropped.id}/cancellation`, {});
      for (const path of [
        "/appointments",
        "/appointments?when=past",
        "/appointments?when=cancelled",
        `/appointments/${next.id}`,
        `/appointments/${paid.id}`,
        `/appointments/${paid.id}/receipt`,
        `/appointments/${dropped.id}`,
        `/appointments/${next.id}/move`,
        "/profile",
      ]) {
        await page.goto(clinic.endpoints.patientWeb + path);
        await expectAccessible(page);
      }
      await page.goto(`${clinic.endpoints.patientWeb}/appointments/${next.id}`);
      await page.getByRole("button", { name: "Cancel visit" }).click();
      await expect(page.getByRole("alertdialog")).toBeVisible();
      await expectAccessible(page);

      const [, , , fourth] = await clinic.slots(doctor, "prepaid");
      if (fourth === undefined) throw new Error("too few free slots");
      const held = await clinic.book(patient, doctor, fourth.start, "prepaid");
      await page.goto(`${clinic.endpoints.patientWeb}/appointments/${held.id}`);
      await expect(page.getByRole("timer")).toBeVisible();
      await expectAccessible(page);
    });

    test("what a doctor sees", async ({ clinic, page }) => {
      const doctor = await clinic.doctor();
      const slot = await clinic.slot(doctor);
      const appointment = await clinic.book(await clinic.patient(), doctor, slot.start);
      await page.goto(clinic.endpoints.adminWeb);
      await expectAccessible(page);
      await signInAsStaff(page, clinic.endpoints.adminWeb, doctor);
      for (const path of [
        "/doctor/today",
        "/doctor/appointments",
        `/doctor/appointments?open=${appointment.id}`,
        "/doctor/calendar?view=day",
        "/doctor/calendar?view=week",
        "/doctor/calendar?view=month",
        "/doctor/schedule",
        "/doctor/profile",
      ]) {
        await page.goto(clinic.endpoints.adminWeb + path);
        await expectAccessible(page);
      }
    });

    test("what an admin sees", async ({ clinic, provider, page }) => {
      const doctor = await clinic.doctor();
      const slot = await clinic.slot(doctor);
      const patient = await clinic.patient();
      const appointment = await clinic.book(patient, doctor, slot.start);
      const { orderId } = await clinic.order(patient, appointment);
      await provider.pay(orderId, { amount: 50_000 });
      await expect.poll(() => clinic.paymentOf(patient, appointment)).toMatchObject({ status: "IN_REVIEW" });
      await signInAsStaff(page, clinic.endpoints.adminWeb, clinic.endpoints.admin);
      for (const path of [
        "/admin/overview",
        "/admin/appointments",
        `/admin/appointments?open=${appointment.id}`,
        "/admin/payments",
        `/admin/payments?open=${appointment.id}`,
        "/admin/payments?tab=attention",
        "/admin/doctors",
        `/admin/doctors?open=${doctor.id}`,
        "/admin/doctors/new",
        `/admin/doctors/${doctor.id}/schedule`,
        `/admin/doctors/${doctor.id}/calendar`,
        "/admin/holidays",
        "/admin/messages",
        "/admin/messages?view=parked",
        "/admin/audit",
        "/admin/system",
        `/admin/audit/appointments/${appointment.id}`,
        "/admin/no-such-page",
      ]) {
        await page.goto(clinic.endpoints.adminWeb + path);
        await expectAccessible(page);
      }
      await page.keyboard.press("Control+k");
      await expect(page.getByRole("dialog")).toBeVisible();
    });
  });
}
