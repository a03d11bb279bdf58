/** The drum grid: a row a drum, a button a step, and which step sounds now. */
import { DRUMS, EMPTY, isOn, READY, rowsOf, STEPS, STEPS_IN_BEAT, withToggled } from '../band/drum-pattern.js';
import { t } from '../core/i18n.js';
import { DialogElement } from '../ui/dialog-element.js';
import { icon } from '../ui/icons.js';
import { html } from '../vendor/lit.js';

const BEATS = Array.from({ length: STEPS / STEPS_IN_BEAT }, (_, beat) => beat);
const WITHIN = Array.from({ length: STEPS_IN_BEAT }, (_, step) => step);

/** Time goes to the right in every language. @type {Readonly<Record<string, {rows: number, steps: number}>>} */
const MOVES = Object.freeze({
  ArrowLeft: { rows: 0, steps: -1 },
  ArrowRight: { rows: 0, steps: 1 },
  ArrowUp: { rows: -1, steps: 0 },
  ArrowDown: { rows: 1, steps: 0 },
  Home: { rows: 0, steps: -STEPS },
  End: { rows: 0, steps: STEPS },
});

/** @param {number} at @param {number} count */
const within = (at, count) => Math.min(count - 1, Math.max(0, at));

export class DrumGrid extends DialogElement {
  static properties = {
    pattern: { attribute: false },
    isPlaying: { attribute: false },
    canUndo: { attribute: false },
    shown: { state: true },
    at: { state: true },
  };

  constructor() {
    super();
    this.pattern = EMPTY;
    this.isPlaying = false;
    this.canUndo = false;
    /** In a narrow window one beat is shown at a time. */
    this.shown = 0;
    /** The one step that is a tab stop; arrow keys move it. */
    this.at = { row: 0, step: 0 };
  }

  render() {
    return html`
      <dialog class="drum-grid" aria-labelledby="drum-grid-title">
        <form method="dialog">
          <h2 id="drum-grid-title">${t('drums')}</h2>
          <div class="drum-tools">${this.renderButtons()} ${this.renderReady()}</div>
          <div class="drum-shown" role="group" aria-label=${t('drums-shown')}>${BEATS.map((beat) => this.renderShown(beat))}</div>
          <p id="drum-help" class="visually-hidden">${t('drums-help')}</p>
          <div class="drum-rows" role="group" aria-label=${t('drums-steps')} aria-describedby="drum-help"
            @keydown=${(/** @type {KeyboardEvent} */ event) => this.move(event)}>
            <div class="drum-row" aria-hidden="true"><span></span>${BEATS.map((beat) => this.renderHead(beat))}</div>
            ${DRUMS.map((_, row) => this.renderRow(row, rowsOf(this.pattern)))}
          </div>
          <div class="dialog-buttons"><button class="primary" value="done">${t('done')}</button></div>
        </form>
      </dialog>`;
  }

  renderButtons() {
    return html`
      <div class="drum-buttons" role="toolbar" aria-label=${t('drums-buttons')}>
        <button type="button" class="primary" @click=${() => this.ask('drums-toggle')}>
          ${icon(this.isPlaying ? 'stop' : 'play')}${t(this.isPlaying ? 'drums-stop' : 'drums-start')}</button>
        <button type="button" ?disabled=${!this.canUndo} @click=${() => this.ask('drums-undo')}>${icon('undo')}${t('drums-undo')}</button>
        <button type="button" ?disabled=${this.pattern === EMPTY} @click=${() => this.change(EMPTY)}>${icon('remove')}${t('drums-clear')}</button>
      </div>`;
  }

  renderReady() {
    return html`
      <div class="drum-buttons" role="group" aria-label=${t('drums-ready')}>${Object.entries(READY).map(
        ([name, pattern]) => html`
        <button type="button" aria-pressed=${this.pattern === pattern} @click=${() => this.change(pattern)}>${t(`drums-${name}`)}</button>`,
      )}</div>`;
  }

  /** @param {number} beat */
  renderShown(beat) {
    return html`
      <button type="button" aria-pressed=${beat === this.shown} aria-label=${t('drums-beat', { beat: beat + 1 })} @click=${() => {
        this.shown = beat;
      }}>${beat + 1}</button>`;
  }

  /** @param {number} beat */
  renderHead(beat) {
    return html`<span class="drum-beat ${beat === this.shown ? 'is-shown' : ''}" data-beat=${beat}>${WITHIN.map(
      (step) => html`<span data-step=${beat * STEPS_IN_BEAT + step}>${step ? '·' : beat + 1}</span>`,
    )}</span>`;
  }

  /** @param {number} row @param {readonly number[]} rows */
  renderRow(row, rows) {
    const drum = t(DRUMS[row].label);
    return html`
      <div class="drum-row" role="group" aria-label=${drum}><span aria-hidden="true">${drum}</span>${BEATS.map(
        (beat) => html`
        <span class="drum-beat ${beat === this.shown ? 'is-shown' : ''}" role="group" aria-label=${t('drums-part', { drum, beat: beat + 1 })}>${WITHIN.map(
          (step) => this.renderStep(rows, { drum, row, beat, step }),
        )}</span>`,
      )}</div>`;
  }

  /** @param {readonly number[]} rows @param {{drum: string, row: number, beat: number, step: number}} place */
  renderStep(rows, { drum, row, beat, step }) {
    const at = beat * STEPS_IN_BEAT + step;
    const isStop = row === this.at.row && at === this.at.step;
    return html`
      <button type="button" data-repeats="scan" data-at="${row} ${at}" tabindex=${isStop ? 0 : -1}
        aria-pressed=${isOn(rows, row, at)} aria-label=${t('drums-step', { drum, beat: beat + 1, step: step + 1 })}
        @click=${() => this.press(row, at)}></button>`;
  }

  /** @param {number} row @param {number} step */
  press(row, step) {
    this.at = { row, step };
    this.change(withToggled(this.pattern, row, step));
  }

  /** @param {string} pattern */
  change(pattern) {
    this.ask('drums-change', pattern);
  }

  /** @param {KeyboardEvent} event */
  async move(event) {
    const move = MOVES[event.key];
    if (!move) return;
    event.preventDefault();
    const row = within(this.at.row + move.rows, DRUMS.length);
    const step = within(this.at.step + move.steps, STEPS);
    this.at = { row, step };
    this.shown = Math.floor(step / STEPS_IN_BEAT);
    await this.updateComplete;
    this.first(`[data-at="${row} ${step}"]`)?.focus();
  }

  /** Straight on the elements: it changes with every step. @param {number|null} step  null: none sounds */
  showStep(step) {
    const beat = step === null ? null : Math.floor(step / STEPS_IN_BEAT);
    for (const head of /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll('[data-step], [data-beat]'))) {
      const { dataset } = head;
      head.classList.toggle('is-now', dataset.step === String(step) || dataset.beat === String(beat));
    }
  }
}

customElements.define('drum-grid', DrumGrid);
