import type { CancellationForm, Terms } from "@prescripto/web-kit/api/types";
import { staffCodes } from "@prescripto/web-kit/appointment/cancellation-code";
import { z } from "zod";

/** How a visit is cancelled; giving back less than all of the fee is an exception and needs its reason. */
export const cancelForm = z
  .object({
    code: z.union([z.literal(""), z.enum(staffCodes)]),
    note: z.string().trim().max(300, "Please keep it below 300 characters."),
    refund: z.enum(["ALL", "POLICY", "OTHER"]),
    percent: z.string().trim(),
  })
  .superRefine(({ note, refund, percent }, context) => {
    if (refund !== "ALL" && note === "") {
      context.addIssue({
        code: "custom",
        path: ["note"],
        message: "Please tell the patient why not all of it goes back.",
      });
    }
    if (refund === "OTHER" && !(/^\d{1,3}$/.test(percent) && Number(percent) <= 100)) {
      context.addIssue({ code: "custom", path: ["percent"], message: "Please give a number from 0 to 100." });
    }
  });
export type CancelTyped = z.input<typeof cancelForm>;
export type CancelRead = z.output<typeof cancelForm>;

/** As it goes to the server: what was left open is left out, and so is the usual refund. */
export function asAsked(
  { code, note, refund, percent }: CancelRead,
  { refundPercentNow }: Terms,
): CancellationForm {
  return {
    ...(code !== "" && { code }),
    ...(note !== "" && { note }),
    ...(refund === "POLICY" && { refundPercent: refundPercentNow }),
    ...(refund === "OTHER" && { refundPercent: Number(percent) }),
  };
}
