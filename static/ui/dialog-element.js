/** Base of the elements that are a native dialog, or have one. */
import { LightElement } from './element.js';

export class DialogElement extends LightElement {
  /** @returns {HTMLDialogElement|null} */
  get dialog() {
    return this.querySelector('dialog');
  }

  /** It may be open already. */
  showModal() {
    if (!this.dialog?.open) this.dialog?.showModal();
  }

  close() {
    this.dialog?.close();
  }
}
