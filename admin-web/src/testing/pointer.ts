/** The pointer events jsdom lacks: a mouse event that also says what it was made with. */
class Pointer extends MouseEvent {
  readonly pointerType: string;
  readonly isPrimary: boolean;

  constructor(type: string, init: PointerEventInit = {}) {
    super(type, init);
    this.pointerType = init.pointerType ?? "";
    this.isPrimary = init.isPrimary ?? false;
  }
}

/** For tests that press, move and let go. */
export function withPointerEvents(): void {
  for (const realm of [globalThis, document.defaultView]) {
    if (realm !== null) Object.assign(realm, { PointerEvent: Pointer });
  }
}
