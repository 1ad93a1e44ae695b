/** What people come with, in their words; most do not know which field of medicine that is. */
const troubles: Record<string, readonly string[]> = {
  GENERAL_PHYSICIAN: ["Fever", "cough", "tiredness", "check-ups"],
  GYNECOLOGY: ["Periods", "pregnancy", "menopause"],
  DERMATOLOGY: ["Skin", "hair", "nails"],
  PEDIATRICS: ["Babies", "children", "vaccines"],
  NEUROLOGY: ["Headaches", "dizziness", "memory"],
  GASTROENTEROLOGY: ["Stomach", "digestion", "liver"],
};

/** "Skin, hair, nails", or nothing for a specialty we have no words for. */
export function troublesOf(code: string): string | undefined {
  return troubles[code]?.join(", ");
}

/** Whether somebody who types this may mean that specialty: "skin", "derm", "headache". */
export function meansSpecialty(text: string, specialty: { code: string; name: string }): boolean {
  const wanted = text.trim().toLowerCase();
  if (wanted.length < 3) return false;
  const words = [specialty.name, ...(troubles[specialty.code] ?? [])].map((word) => word.toLowerCase());
  return words.some((word) => word.includes(wanted) || wanted.includes(word.replace(/s$/, "")));
}
