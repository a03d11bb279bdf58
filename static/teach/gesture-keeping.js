/** The player's own model on one card, and how it is kept, shared, and opened elsewhere. */

import { formatDate, formatNumber, percent, t } from '../core/i18n.js';
import { embeddingOf } from '../learning/embeddings/index.js';
import { whenChosen } from '../ui/chosen-files.js';
import { LightElement } from '../ui/element.js';
import { icon } from '../ui/icons.js';
import { html, nothing } from '../vendor/lit.js';
import { nameOfGesture } from './gesture-names.js';

/** @import {TrainedModel} from '../types.js' */
/** @import {GestureSet} from '../learning/gesture-set.js' */
/** @import {EarlierSet} from '../learning/store.js' */
/** @import {EventOf} from '../ui/element.js' */

export class GestureKeeping extends LightElement {
  static properties = {
    set: { attribute: false },
    model: { attribute: false },
    project: { attribute: false },
    onServer: { attribute: false },
    earlier: { attribute: false },
  };

  constructor() {
    super();
    /** @type {GestureSet|null} */
    this.set = null;
    /** @type {TrainedModel|null} */
    this.model = null;
    /** The name of a Teachable Machine project that is in use. @type {string|null} */
    this.project = null;
    this.onServer = false;
    /** @type {readonly EarlierSet[]} */
    this.earlier = [];
  }

  render() {
    const { set } = this;
    if (!set) return html``;
    return html`
      <section class="keeping" aria-labelledby="keeping-title">
        <h2 id="keeping-title">${t('keeping-title')}</h2>
        ${this.renderCard(set)}
        <p>${t('keeping-about')}</p>
        <div class="gesture-buttons" role="group" aria-label=${t('keeping-files')}>
          <button type="button" ?disabled=${!set.samples.length} @click=${() => this.ask('set-save')}>${icon('download')}${t('set-save')}</button>
          <button type="button" @click=${() => this.openFile('set-file')}>${icon('file')}${t('set-open')}</button>
          <button type="button" ?disabled=${!this.hasPictures} @click=${() => this.ask('pictures-drop')}>${icon('remove')}${t('pictures-drop')}</button>
          <button type="button" ?disabled=${!set.samples.length && !this.project} @click=${() => this.ask('set-new')}>${t('set-new')}</button>
        </div>
        <label class="switch"><input type="checkbox" .checked=${this.onServer} ?disabled=${!set.samples.length}
          @change=${(/** @type {EventOf} */ event) => this.ask(event.target.checked ? 'set-to-server' : 'set-from-server')}><span>${t('set-on-server')}</span></label>
        ${this.earlier.length ? this.renderEarlier() : nothing}
        <h3>${t('machine-title')}</h3>
        <p>${t('machine-about')}</p>
        <div class="gesture-buttons" role="group" aria-label=${t('machine-title')}>
          <button type="button" @click=${() => this.openFile('machine-file')}>${icon('file')}${t('machine-open')}</button>
          <button type="button" ?disabled=${!this.model} @click=${() => this.ask('machine-save')}>${icon('download')}${t('machine-save')}</button>
        </div>
        <input type="file" hidden data-input="set-file" accept=".json,application/json" aria-label=${t('set-open')}
          @change=${whenChosen((files) => this.ask('set-file-open', files))}>
        <input type="file" hidden data-input="machine-file" multiple accept=".zip,.json,.bin,.tm,application/zip" aria-label=${t('machine-open')}
          @change=${whenChosen((files) => this.ask('machine-file-open', files))}>
      </section>`;
  }

  renderEarlier() {
    return html`
      <h3>${t('set-earlier')}</h3>
      <p>${t('set-earlier-about')}</p>
      <div class="gesture-buttons" role="group" aria-label=${t('set-earlier')}>
        ${this.earlier.map(
          ({ key, replacedAtMs, count }) => html`
          <button type="button" @click=${() => this.ask('set-restore', key)}>${icon('undo')}${t('set-restore', { date: formatDate(new Date(replacedAtMs)), count })}</button>`,
        )}
      </div>`;
  }

  get hasPictures() {
    return Boolean(this.set?.samples.some(({ thumbnail }) => thumbnail));
  }

  /** @param {GestureSet} set */
  renderCard(set) {
    const { model, project } = this;
    /** @type {[string, string[]][]} */
    const rows = project
      ? [['card-project', [project]]]
      : model
        ? this.cardRows(set, model)
        : [['card-snapshots', [formatNumber(set.samples.length)]]];
    return html`
      <h3>${t('card-title')}</h3>
      <dl class="model-card">${rows.map(([key, words]) => html`<div><dt>${t(key)}</dt><dd>${words.map((each) => html`<span><bdi>${each}</bdi></span>`)}</dd></div>`)}</dl>
      ${model || project ? nothing : html`<p>${t('card-empty')}</p>`}`;
  }

  /** Names stand in lines of their own: whatever they are written in reads in its own direction. @param {GestureSet} set @param {TrainedModel} model @returns {[string, string[]][]} */
  cardRows(set, { evaluation, gestureIds, trainedAt, kind }) {
    const name = (/** @type {string} */ id) => nameOfGesture(set.gestures, id);
    const counts = gestureIds.map((id) =>
      t('card-count', { name: name(id), count: set.samples.filter(({ gestureId }) => gestureId === id).length }),
    );
    const mixed = evaluation.mixedUp.map(({ a, b }) => t('card-pair', { a: name(a), b: name(b) }));
    const lights = set.samples.flatMap(({ light }) => light ?? []);
    return [
      ['card-snapshots', counts],
      ['card-accuracy', [evaluation.accuracy === null ? t('card-unknown') : percent(evaluation.accuracy)]],
      ['card-mixed', mixed.length ? mixed : [t('card-mixed-none')]],
      [
        'card-light',
        [
          lights.length
            ? t('card-light-range', {
                low: percent(Math.min(...lights) / 255),
                high: percent(Math.max(...lights) / 255),
              })
            : t('card-unknown'),
        ],
      ],
      ['card-kind', [t(embeddingOf(kind).nameKey)]],
      ['card-date', [formatDate(new Date(trainedAt))]],
    ];
  }

  /** @param {string} name */
  openFile(name) {
    this.first(`[data-input="${name}"]`)?.click();
  }
}

customElements.define('gesture-keeping', GestureKeeping);
