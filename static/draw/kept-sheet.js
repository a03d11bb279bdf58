/** The sheet as it is kept, which another tab may draw on as well. */
import { onRemembered, recall, remember } from '../core/remembered.js';
import { createSheet, readStrokes } from './sheet.js';

const STORE = 'drawing';

export class KeptSheet {
  sheet = createSheet(readStrokes(recall(STORE)));
  /** What was kept when it was last looked at. */
  #known = this.sheet.strokes;
  #onChange;

  /** @param {() => void} onChange  what is drawn has changed */
  constructor(onChange) {
    this.#onChange = onChange;
    onRemembered(STORE, () => this.follow());
  }

  /** Take in what another tab has drawn. */
  follow() {
    const kept = recall(STORE);
    const theirs = kept === null ? this.#known : readStrokes(kept);
    if (JSON.stringify(theirs) !== JSON.stringify(this.#known)) this.sheet.takeIn(this.#known, theirs);
    this.#known = theirs;
    this.#onChange();
  }

  keep() {
    this.follow();
    this.#known = this.sheet.strokes;
    remember(STORE, this.#known);
  }
}
