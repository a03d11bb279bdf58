/** One gesture that is being taught: its name, its snapshots, and how more are taken. */

import { t } from '../core/i18n.js';
import { hidesKeyUps } from '../core/key-code.js';
import { NOTHING } from '../learning/gesture-set.js';
import { whenChosen } from '../ui/chosen-files.js';
import { LightElement } from '../ui/element.js';
import { icon } from '../ui/icons.js';
import { html, nothing, repeat } from '../vendor/lit.js';
import { gestureName } from './gesture-names.js';

/** @import {Gesture, Sample} from '../types.js' */

export class GestureCard extends LightElement {
  static properties = {
    gesture: { attribute: false },
    samples: { attribute: false },
    others: { attribute: false },
    capturing: { attribute: false },
    taken: { attribute: false },
    chosen: { state: true },
  };

  constructor() {
    super();
    /** @type {Gesture} */
    this.gesture = { id: NOTHING, name: '', colour: 0, order: 0 };
    /** @type {readonly Sample[]} */
    this.samples = [];
    /** Where snapshots can be moved to. @type {readonly Gesture[]} */
    this.others = [];
    /** Its snapshots are being taken. */
    this.capturing = false;
    this.taken = 0;
    /** @type {ReadonlySet<string>} */
    this.chosen = new Set();
    /** By hand, until it is let go of. */
    this.holding = false;
  }

  willUpdate() {
    const here = new Set(this.samples.map(({ id }) => id));
    if ([...this.chosen].some((id) => !here.has(id)))
      this.chosen = new Set([...this.chosen].filter((id) => here.has(id)));
  }

  get isNothing() {
    return this.gesture.id === NOTHING;
  }

  render() {
    const { id, colour } = this.gesture;
    const name = gestureName(this.gesture);
    return html`
      <section class="gesture-card" data-gesture=${id} data-colour=${colour} aria-labelledby="gesture-${id}"
        @dragover=${(/** @type {DragEvent} */ event) => event.preventDefault()} @drop=${this.drop}>
        <h3 id="gesture-${id}"><span class="gesture-name">${name}</span>
          <span class="gesture-count">${t('gesture-count', { count: this.samples.length + (this.capturing ? this.taken : 0) })}</span></h3>
        ${this.isNothing ? html`<p class="gesture-why">${t('gesture-nothing-why')}</p>` : nothing}
        <div class="gesture-buttons">
          <button type="button" class="primary gesture-hold ${this.capturing ? 'is-capturing' : ''}" aria-label=${t('capture-hold-name', { name })}
            @pointerdown=${this.press} @pointerup=${this.letGo} @pointercancel=${this.letGo} @lostpointercapture=${this.letGo}
            @keydown=${this.pressKey} @keyup=${this.letGoKey} @blur=${this.letGo} @click=${this.clicked}
            @contextmenu=${(/** @type {Event} */ event) => event.preventDefault()}>
            ${icon('camera')}${t('capture-hold')}</button>
          <button type="button" aria-label=${t('capture-count-name', { name })} @click=${() => this.ask('capture-countdown', id)}>${t('capture-count')}</button>
          <button type="button" aria-label=${t('capture-files-name', { name })} @click=${() => this.querySelector('input')?.click()}>${icon('file')}${t('capture-files')}</button>
          <input type="file" hidden multiple accept="image/*" aria-label=${t('capture-files-name', { name })}
            @change=${whenChosen((files) => this.ask('capture-from-files', { gestureId: id, files }))}>
          ${
            this.isNothing
              ? nothing
              : html`
            <button type="button" aria-label=${t('gesture-rename-name', { name })} @click=${() => this.ask('gesture-rename', id)}>${icon('rename')}${t('gesture-rename')}</button>
            <button type="button" aria-label=${t('gesture-delete-name', { name })} @click=${() => this.ask('gesture-delete', id)}>${icon('remove')}${t('gesture-delete')}</button>`
          }
        </div>
        ${this.samples.length ? this.renderSamples(name) : nothing}
      </section>`;
  }

  /** @param {string} name */
  renderSamples(name) {
    return html`
      <details class="gesture-samples" @toggle=${this.updated}><summary>${t('gesture-samples', { count: this.samples.length, name })}</summary>
        <div class="thumbnails" role="group" aria-label=${t('gesture-samples', { count: this.samples.length, name })}>
          ${repeat(
            this.samples,
            ({ id }) => id,
            (sample, index) => this.renderSample(sample, index),
          )}
        </div>
        <div class="gesture-buttons">
          <button type="button" ?disabled=${!this.chosen.size} @click=${() => this.ask('samples-delete', this.chosen)}>${icon('remove')}${t('samples-delete', { count: this.chosen.size })}</button>
          <label class="field"><span>${t('samples-move')}</span>
            <select ?disabled=${!this.chosen.size} @change=${this.move}>
              <option value="">${t('samples-move-where')}</option>
              ${this.others.map((gesture) => html`<option value=${gesture.id}>${gestureName(gesture)}</option>`)}
            </select></label>
        </div>
      </details>`;
  }

  /** @param {Sample} sample @param {number} index */
  renderSample(sample, index) {
    return html`
      <button type="button" class="thumbnail" aria-pressed=${this.chosen.has(sample.id)} @click=${() => this.choose(sample.id)}
        aria-label=${t('sample-number', { number: index + 1 })}>
        ${sample.thumbnail ? html`<canvas width="160" height="120" aria-hidden="true" .picture=${sample.thumbnail}></canvas>` : html`<span aria-hidden="true">${index + 1}</span>`}
      </button>`;
  }

  /** Pictures are drawn when somebody looks. */
  updated() {
    if (!this.querySelector('details')?.open) return;
    for (const canvas of this.querySelectorAll('canvas')) draw(canvas);
  }

  /** @param {string} id */
  choose(id) {
    const next = new Set(this.chosen);
    if (!next.delete(id)) next.add(id);
    this.chosen = next;
  }

  /** @param {Event} event */
  move({ target }) {
    const select = /** @type {HTMLSelectElement} */ (target);
    const to = select.value;
    select.value = '';
    if (to) this.ask('samples-move', { ids: this.chosen, to });
  }

  /** @param {PointerEvent} event */
  press(event) {
    if (event.button !== 0) return;
    /** @type {HTMLElement} */ (event.currentTarget).setPointerCapture(event.pointerId);
    this.begin();
  }

  /** @param {KeyboardEvent} event */
  pressKey(event) {
    if (hidesKeyUps(event)) return this.letGo();
    if (event.key !== ' ' && event.key !== 'Enter') return;
    // Its click would come on top.
    event.preventDefault();
    if (!event.repeat) this.begin();
  }

  /** @param {KeyboardEvent} event */
  letGoKey(event) {
    if (event.key !== ' ' && event.key !== 'Enter') return;
    event.preventDefault();
    this.letGo();
  }

  begin() {
    this.holding = true;
    this.ask('capture-begin', this.gesture.id);
  }

  letGo() {
    if (!this.holding) return;
    this.holding = false;
    this.ask('capture-end');
  }

  /**
   * From dwell, a switch or a screen reader: nobody holds such a press, nor could make a gesture at the same time.
   * A press by hand has been dealt with as it began and ended.
   * @param {MouseEvent} event
   */
  clicked({ detail }) {
    if (detail === 0) this.ask('capture-countdown', this.gesture.id);
  }

  /** @param {DragEvent} event */
  drop(event) {
    event.preventDefault();
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length) this.ask('capture-from-files', { gestureId: this.gesture.id, files });
  }
}

/** What each canvas shows already. @type {WeakMap<HTMLCanvasElement, Blob>} */
const drawn = new WeakMap();

/** The page's policy lets no picture in by an address of memory; one that is drawn needs none. @param {HTMLCanvasElement} canvas */
async function draw(canvas) {
  const { picture } = /** @type {HTMLCanvasElement & {picture: Blob}} */ (canvas);
  if (drawn.get(canvas) === picture) return;
  drawn.set(canvas, picture);
  const bitmap = await createImageBitmap(picture).catch(() => null);
  const context = canvas.getContext('2d');
  if (context && bitmap && drawn.get(canvas) === picture) {
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  }
  bitmap?.close();
}

customElements.define('gesture-card', GestureCard);
