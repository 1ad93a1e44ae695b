import { useState } from "react";

/** A field's text: what is typed, until the address changes by itself (back, a link) and brings another text. */
export function useTyped(text: string) {
  const [field, setField] = useState({ typed: text, sent: text, address: text });
  if (field.address !== text) {
    setField(text === field.sent ? { ...field, address: text } : { typed: text, sent: text, address: text });
  }
  return {
    typed: field.typed,
    onType: (typed: string) => {
      setField({ ...field, typed });
    },
    onSend: (sent = field.typed.trim()) => {
      setField({ ...field, sent });
    },
  };
}
