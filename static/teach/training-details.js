/** Details: how the training went, what is mixed up with what, and what can be set about it. */

import { fetchModule } from '../core/fetch-module.js';
import { formatNumber, percent, t } from '../core/i18n.js';
import { LightElement } from '../ui/element.js';
import { loadSheet } from '../ui/load-sheet.js';
import { html } from '../vendor/lit.js';
import { nameOfGesture } from './gesture-names.js';

/** @import {CurvePoint, Gesture, TrainedModel, TrainingSettings} from '../types.js' */
/** @import {EventOf} from '../ui/element.js' */

/** What can be set: one line each. Without a choice the engine's own is used. */
const OPTIONS = /** @type {const} */ ([
  ['epochs', [25, 50, 100, 200, 400]],
  ['batchSize', [0, 8, 16, 32]],
  ['learningRate', [0.001, 0.003, 0.01, 0.03, 0.1]],
]);
const [WIDTH, HEIGHT] = [480, 220];
const UPLOT_STYLES = '/static/vendor/uplot.css';

export class TrainingDetails extends LightElement {
  static properties = {
    model: { attribute: false },
    gestures: { attribute: false },
    curve: { attribute: false },
    options: { attribute: false },
  };

  constructor() {
    super();
    /** @type {TrainedModel|null} */
    this.model = null;
    /** @type {readonly Gesture[]} */
    this.gestures = [];
    /** Of the training that goes on. @type {readonly CurvePoint[]} */
    this.curve = [];
    /** @type {Partial<TrainingSettings>} */
    this.options = {};
    /** @type {{destroy: () => void}[]} */
    this.plots = [];
    this.drawing = 0;
    this.redraw = () => void this.draw();
  }

  connectedCallback() {
    super.connectedCallback();
    addEventListener('resize', this.redraw);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('resize', this.redraw);
  }

  render() {
    return html`
      <details class="teach-details" @toggle=${this.draw}><summary>${t('training-title')}</summary>
        <p>${t('training-about')}</p>
        <fieldset><legend>${t('training-options')}</legend>
          ${OPTIONS.map(([name, values]) => this.renderOption(name, values))}
        </fieldset>
        ${this.model ? this.renderModel(this.model) : html`<p>${t('training-empty')}</p>`}
      </details>`;
  }

  /** @param {keyof TrainingSettings} name @param {readonly number[]} values */
  renderOption(name, values) {
    const used = this.options[name];
    return html`
      <label class="field"><span>${t(`training-${name}`)}</span>
        <select @change=${(/** @type {EventOf<HTMLSelectElement>} */ event) => this.ask('training-options', { [name]: [undefined, ...values][event.target.selectedIndex] })}>
          <option value="" .selected=${used === undefined}>${t('training-automatic')}</option>
          ${values.map((value) => html`<option value=${value} .selected=${value === used}>${name === 'batchSize' && value === 0 ? t('training-all') : formatNumber(value)}</option>`)}
        </select></label>`;
  }

  /** @param {TrainedModel} model */
  renderModel({ evaluation }) {
    const name = (/** @type {string} */ id) => nameOfGesture(this.gestures, id);
    const { perGesture, confusion, mixedUp } = evaluation;
    return html`
      <div class="curves" role="img" aria-label=${t('training-curves')}></div>
      <h3 id="confusion-title">${t('training-confusion')}</h3>
      <p>${t('training-confusion-about')}</p>
      <div class="table-frame" role="region" tabindex="0" aria-labelledby="confusion-title">
        <table><thead><tr><th scope="col">${t('training-was')}</th>
          ${perGesture.map(({ gestureId }) => html`<th scope="col">${name(gestureId)}</th>`)}
          <th scope="col">${t('training-right')}</th></tr></thead>
        <tbody>${perGesture.map(
          ({ gestureId, accuracy }, row) => html`
          <tr><th scope="row">${name(gestureId)}</th>
            ${confusion[row]?.map((count, column) => html`<td class=${row === column ? 'is-right' : count ? 'is-wrong' : ''}>${formatNumber(count)}</td>`)}
            <td>${accuracy === null ? t('card-unknown') : percent(accuracy)}</td></tr>`,
        )}</tbody></table>
      </div>
      ${
        mixedUp.length
          ? html`<ul>${mixedUp.map(({ a, b, share }) => html`<li>${t('training-mixed', { a: name(a), b: name(b), share: percent(share) })}</li>`)}</ul>`
          : html`<p>${t('training-not-mixed')}</p>`
      }`;
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (changed.has('model') || changed.has('curve')) this.draw();
  }

  /** The library is fetched when somebody looks. */
  async draw() {
    const drawing = ++this.drawing;
    if (!this.querySelector('details')?.open) return;
    const [{ default: Plot }, { drawCurves }] = await Promise.all([
      fetchModule(() => import('../vendor/uplot.js')),
      fetchModule(() => import('./curves.js')),
      loadSheet(UPLOT_STYLES),
    ]);
    const frame = this.first('.curves');
    if (drawing !== this.drawing || !frame || !this.model) return;
    this.plots.forEach((plot) => plot.destroy());
    this.plots = [];
    this.plots = drawCurves(Plot, frame, this.model.evaluation, {
      width: Math.min(WIDTH, frame.clientWidth || WIDTH),
      height: HEIGHT,
    });
  }
}

customElements.define('training-details', TrainingDetails);
