/** An account by the mails it gets: confirmed, its password forgotten and replaced, and what one can do without given up. */
import type { Clinic, Mail, MailText } from "../../support/clinic.ts";
import { register, signInAsPatient } from "../../support/pages.ts";
import { expect, test } from "../../support/test.ts";

// They wait for mails that RabbitMQ may bring a step later.
test.describe.configure({ timeout: 180_000 });

test("who registers confirms the address by the mail, in one click", async ({ clinic, page }) => {
  const stranger = clinic.stranger();
  await page.goto(`${clinic.endpoints.patientWeb}/register`);
  await register(page, stranger);
  await expect(page.getByRole("link", { name: "My appointments" })).toBeVisible();
  await page.getByRole("link", { name: "My appointments" }).click();
  await expect(page.getByText("Is this your address?")).toBeVisible();

  const mail = await mailTo(clinic, stranger, "Welcome to Prescripto");
  await page.goto(linkIn(mail, `${clinic.endpoints.patientWeb}/confirm-address#`));
  await page.getByRole("button", { name: "Yes, this is my address" }).click();
  await expect(page.getByText("Thank you. Your address is confirmed.")).toBeVisible();
  await page.goto(`${clinic.endpoints.patientWeb}/appointments`);
  await expect(page.getByRole("heading", { name: "My appointments" })).toBeVisible();
  await expect(page.getByRole("tab", { name: "Upcoming" })).toBeVisible();
  await expect(page.getByText("Is this your address?")).toHaveCount(0);
});

test("who forgot the password chooses another one by the mail, and the old one is refused", async ({
  clinic,
  page,
}) => {
  const patient = await clinic.patient();
  const web = clinic.endpoints.patientWeb;
  await page.goto(`${web}/sign-in`);
  await page.getByRole("link", { name: "Forgot your password?" }).click();
  await expect(page.getByRole("heading", { name: "Forgot your password?" })).toBeVisible();
  await page.getByLabel("Email").fill(patient.email);
  await page.getByRole("button", { name: "Send me a link" }).click();
  await expect(page.getByText("Look into your mail")).toBeVisible();

  const mail = await mailTo(clinic, patient, "Choose a new password");
  const link = linkIn(mail, `${web}/new-password#`);
  await page.goto(link);
  await page.getByLabel("New password").fill("copper-lantern-42");
  await page.getByRole("button", { name: "Change my password" }).click();
  await expect(page.getByText("Your password is changed")).toBeVisible();
  await mailTo(clinic, patient, "Your password was changed");

  await page.getByRole("main").getByRole("link", { name: "Sign in" }).click();
  await page.getByLabel("Email").fill(patient.email);
  await page.getByLabel("Password", { exact: true }).fill(patient.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert")).toContainText("do not belong together");
  await signInAsPatient(page, web, { email: patient.email, password: "copper-lantern-42" });

  await page.goto(link);
  await page.getByLabel("New password").fill("copper-lantern-43");
  await page.getByRole("button", { name: "Change my password" }).click();
  await expect(page.getByRole("alert")).toContainText("This link is no longer good");
});

test("reminders are given up by one click in the mail program, and had again by another on the page", async ({
  clinic,
  page,
}) => {
  const patient = await clinic.patient();
  const doctor = await clinic.doctor();
  const { start } = await clinic.slot(doctor);
  const token = await clinic.reminderToken(await clinic.book(patient, doctor, start));
  const web = clinic.endpoints.patientWeb;

  // What mail programs do (RFC 8058), and then what programs do that check mails for danger.
  const oneClick = await fetch(`${web}/api/unsubscribe/${token}`, {
    method: "POST",
    body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }),
  });
  expect(oneClick.status).toBe(200);
  await fetch(`${web}/api/unsubscribe/${token}`);
  expect(await patient.api.get("/api/me/preferences")).toEqual({ reminders: false });

  await page.goto(`${web}/api/unsubscribe/${token}`);
  await expect(page.getByText("You will get no more reminders of your visits.")).toBeVisible();
  await page.getByRole("button", { name: "Undo: send them again" }).click();
  await expect(page.getByText("You get reminders of your visits again.")).toBeVisible();
  expect(await patient.api.get("/api/me/preferences")).toEqual({ reminders: true });

  await signInAsPatient(page, web, patient);
  await page.goto(`${web}/profile`);
  const reminders = page.getByRole("switch", { name: "Reminders of my visits" });
  await expect(reminders).toBeChecked();
  await reminders.click();
  await expect(reminders).not.toBeChecked();
  await page.reload();
  await expect(reminders).not.toBeChecked();
});

/** The mail with this subject, once it is there. */
async function mailTo(clinic: Clinic, person: { email: string }, subject: string): Promise<MailText> {
  let found: Mail | undefined;
  await expect
    .poll(
      async () => {
        found = (await clinic.mailsTo(person)).find((mail) => mail.subject === subject);
        return found?.subject;
      },
      { timeout: 150_000, message: `a mail that says "${subject}"` },
    )
    .toBe(subject);
  if (found === undefined) throw new Error("a mail that was there is gone");
  return clinic.mail(found);
}

/** The address in a mail's text that begins like this. */
function linkIn({ text }: MailText, begin: string): string {
  const link = text.split(/\s+/).find((word) => word.startsWith(begin));
  if (link === undefined) throw new Error(`no link to ${begin}… in the mail`);
  return link;
}
