/** Base of the elements that are a native dialog, or have one. */
import { LightElement } from './element.js';

export class DialogElement extends LightElement {
  constructor() {
    super();
    /** What is in a large dialog is not made before: it would be most of the page, and most players never open it. */
    this.wasShown = false;
  }

  /** @returns {HTMLDialogElement|null} */
  get dialog() {
    return this.querySelector('dialog');
  }

  /** It may be open already. */
  showModal() {
    if (!this.dialog || this.dialog.open) return;
    if (!this.wasShown) this.requestUpdate();
    this.wasShown = true;
    // All of it is there when the browser looks for what gets the focus.
    this.performUpdate();
    this.dialog.showModal();
  }

  close() {
    this.dialog?.close();
  }
}
