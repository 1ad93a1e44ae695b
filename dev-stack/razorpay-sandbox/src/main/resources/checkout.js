// Razorpay's checkout.js as far as the clinic uses it. The dialog is a frame of the sandbox's own page, so that neither
// its styles nor its requests are the clinic's; it talks with this script by messages.
(() => {
  "use strict";

  const home = new URL(document.currentScript.src).origin;

  class Razorpay {
    #options;
    #listeners = new Map();
    #dialog = null;
    #timer = undefined;
    #hear = (event) => this.#heard(event);

    constructor(options) {
      if (!options || typeof options.key !== "string") throw new Error("Razorpay: options.key is missing");
      this.#options = options;
    }

    on(name, listener) {
      this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), listener]);
    }

    open() {
      if (this.#dialog) return;
      const frame = Object.assign(document.createElement("iframe"), {
        title: "Test payment",
        className: "razorpay-checkout-frame",
        src: home + "/checkout",
        onload: () => this.#tell("open", this.#shown()),
      });
      // A document whose colours differ from its frame's is painted on white: both say light.
      frame.style.cssText = "position:fixed;inset:0;width:100%;height:100%;border:0;color-scheme:light";
      const dialog = document.createElement("dialog");
      dialog.className = "razorpay-container";
      dialog.setAttribute("aria-label", "Test payment");
      dialog.style.cssText =
        "position:fixed;inset:0;width:100%;height:100%;max-width:none;max-height:none;margin:0;padding:0;border:0;" +
        "background:transparent;pointer-events:auto";
      dialog.addEventListener("cancel", (event) => {
        event.preventDefault();
        if (this.#options.modal?.escape !== false) this.#dismiss();
      });
      dialog.append(frame);
      document.body.append(dialog);
      this.#dialog = dialog;
      addEventListener("message", this.#hear);
      // A modal dialog keeps the focus and the page behind it still, without any help of ours.
      dialog.showModal();
      frame.focus();
      if (typeof this.#options.timeout === "number") {
        this.#timer = setTimeout(() => this.#dismiss("timeout"), this.#options.timeout * 1000);
      }
    }

    close() {
      clearTimeout(this.#timer);
      removeEventListener("message", this.#hear);
      this.#dialog?.close();
      this.#dialog?.remove();
      this.#dialog = null;
    }

    #shown() {
      const { key, order_id, name, description, prefill, theme } = this.#options;
      return {
        key,
        order_id,
        name,
        description,
        escape: this.#options.modal?.escape !== false,
        prefill: { name: prefill?.name, email: prefill?.email, contact: prefill?.contact },
        color: theme?.color,
      };
    }

    #tell(type, detail) {
      this.#dialog?.querySelector("iframe")?.contentWindow?.postMessage({ razorpay: type, detail }, home);
    }

    #heard(event) {
      if (event.origin !== home || event.source !== this.#dialog?.querySelector("iframe")?.contentWindow)
        return;
      const { razorpay: type, detail } = event.data ?? {};
      if (type === "paid") {
        this.close();
        this.#options.handler?.(detail);
      } else if (type === "failed") {
        for (const listener of this.#listeners.get("payment.failed") ?? []) listener(detail);
      } else if (type === "dismiss") {
        this.#dismiss();
      }
    }

    #dismiss(reason) {
      this.close();
      this.#options.modal?.ondismiss?.(reason);
    }
  }

  globalThis.Razorpay = Razorpay;
})();
