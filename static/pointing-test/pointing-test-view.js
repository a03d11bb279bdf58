/**
 * The pointing test: what to choose before, the ring of targets, the figures
 * after, and the table of earlier results. It says what is done on it; the
 * rules are in pointing-test/.
 */

import { formatNumber, percent, t } from '../core/i18n.js';
import { DialogElement } from '../ui/dialog-element.js';
import { html, nothing, svg } from '../vendor/lit.js';
import { pointerName, resultsTable } from './pointing-test-table.js';
import { COUNTS, SIZE_NAMES } from './ring.js';

/** @import {EventOf} from '../ui/element.js' */
/** @import {Select} from './figures.js' */
/** @import {TestResult} from './results.js' */
/** @import {createRun} from './run.js' */
/** @import {Row} from '../ui/settings-rows.js' */

/** @typedef {ReturnType<typeof createRun>} Run */
/** @typedef {{select: Select, count: number, size: string}} TestOptions */

const WAYS = ['press', 'dwell', 'enter'];

export class PointingTestView extends DialogElement {
  static properties = {
    options: { attribute: false },
    results: { attribute: false },
    settingRows: { attribute: false },
    run: { state: true },
    result: { state: true },
  };

  constructor() {
    super();
    /** @type {TestOptions} */
    this.options = { select: 'press', count: COUNTS[0], size: SIZE_NAMES[0] };
    /** @type {readonly TestResult[]} */
    this.results = [];
    /** Settings by what they are called. @type {readonly Row[]} */
    this.settingRows = [];
    /** @type {Run|null} */
    this.run = null;
    /** The test that has just ended. @type {TestResult|null} */
    this.result = null;
  }

  open() {
    Object.assign(this, { run: null, result: null });
    this.showModal();
  }

  /** The ring of this run from now on. @param {Run} run */
  async begin(run) {
    Object.assign(this, { run, result: null });
    await this.updateComplete;
    // The button that was pressed is gone; the focus stays in the dialog.
    this.first('.pointing-leave')?.focus();
  }

  /** @param {TestResult|null} result */
  async end(result) {
    Object.assign(this, { run: null, result });
    await this.updateComplete;
    this.querySelector('h2')?.focus();
  }

  /** The square field that the ring lies in, in pixels of the window. @returns {DOMRect|undefined} */
  get field() {
    return this.querySelector('.pointing-field')?.getBoundingClientRect();
  }

  /** What changes with every sample is written straight to the picture. */
  showProgress() {
    const now = this.querySelector('.pointing-fill');
    if (this.run) now?.setAttribute('r', String((this.run.progress * this.run.ring.width) / 2));
  }

  render() {
    return html`
      <dialog class="pointing" aria-labelledby="pointing-title" @close=${() => this.ask('pointing-leave')}>
        <h2 id="pointing-title" tabindex="-1">${t('pointing-title')}</h2>
        ${
          this.run
            ? this.renderRun(this.run)
            : html`
          ${this.result ? this.renderResult(this.result) : html`<p>${t('pointing-about')}</p>`}
          ${this.renderSetup()}
          ${this.results.length ? this.renderResults() : nothing}`
        }
      </dialog>`;
  }

  renderSetup() {
    const { select, count, size } = this.options;
    return html`
      <div class="pointing-options">
        ${this.renderChoice('select', WAYS, select, (way) => t(`pointing-select-${way}`))}
        ${this.renderChoice('size', SIZE_NAMES, size, (name) => t(`pointing-size-${name}`))}
        ${this.renderChoice('count', COUNTS, count, formatNumber)}
      </div>
      <div class="dialog-buttons">
        <button type="button" @click=${this.close}>${t('pointing-close')}</button>
        <button type="button" class="primary" @click=${() => this.ask('pointing-start')}>${t(this.result ? 'pointing-again' : 'pointing-start')}</button>
      </div>`;
  }

  /**
   * @template {string|number} T
   * @param {keyof TestOptions} name @param {readonly T[]} choices @param {T} chosen @param {(choice: T) => string} words
   */
  renderChoice(name, choices, chosen, words) {
    return html`
      <label class="field"><span>${t(`pointing-${name}`)}</span>
        <select @change=${(/** @type {EventOf<HTMLSelectElement>} */ event) => {
          this.options = { ...this.options, [name]: choices[event.target.selectedIndex] };
        }}>
          ${choices.map((choice) => html`<option value=${choice} .selected=${choice === chosen}>${words(choice)}</option>`)}
        </select>
      </label>`;
  }

  /** @param {Run} run */
  renderRun(run) {
    const { done, all } = run.movements;
    return html`
      <div class="pointing-head">
        <p>${t('pointing-progress', { done, all })}</p>
        <button type="button" class="pointing-leave" @click=${() => this.ask('pointing-stop')}>${t('pointing-stop')}</button>
      </div>
      <svg class="pointing-field" viewBox="0 0 1 1" role="img" aria-label=${t('pointing-ring')}
        @pointerdown=${(/** @type {PointerEvent} */ event) => this.point(event, true)}
        @pointermove=${(/** @type {PointerEvent} */ event) => this.point(event, false)}>
        ${run.targets.map(
          ({ x, y }, index) => svg`
          <circle class="pointing-target ${index === run.target ? 'is-now' : ''}" cx=${x} cy=${y} r=${run.ring.width / 2}></circle>
          ${index === run.target ? svg`<circle class="pointing-fill" cx=${x} cy=${y} r="0"></circle>` : nothing}`,
        )}
      </svg>`;
  }

  /** @param {TestResult} result */
  renderResult(result) {
    const figures = {
      throughput: t('pointing-bits', { bits: formatNumber(result.throughput) }),
      errors: percent(result.errorRate),
      time: t('seconds', { seconds: formatNumber(result.movementMs / 1000) }),
      how: pointerName(result.source),
    };
    return html`
      <dl class="pointing-figures">
        ${Object.entries(figures).map(([name, words]) => html`<div><dt>${t(`pointing-column-${name}`)}</dt><dd>${words}</dd></div>`)}
      </dl>
      <p>${t('pointing-explained')}</p>
      ${result.lostTrials ? html`<p>${t('pointing-lost', { count: result.lostTrials })}</p>` : nothing}`;
  }

  renderResults() {
    return html`
      ${resultsTable(this.results, this.settingRows)}
      <div class="dialog-buttons">
        <button type="button" @click=${() => this.ask('pointing-delete')}>${t('pointing-delete')}</button>
        <button type="button" @click=${() => this.ask('pointing-export')}>${t('pointing-export')}</button>
      </div>`;
  }

  /** @param {PointerEvent} event @param {boolean} pressed */
  point(event, pressed) {
    // A finger that slides must not scroll the dialog away.
    if (pressed) event.preventDefault();
    this.ask('pointing-sample', {
      clientX: event.clientX,
      clientY: event.clientY,
      atMs: event.timeStamp,
      pressed,
      source: event.pointerType,
    });
  }
}

customElements.define('pointing-test-view', PointingTestView);
