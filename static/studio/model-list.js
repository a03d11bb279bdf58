/** The models and sounds of the page: what each is, whose, how large, and whether it is in this browser. */
import { hasWords, megabytes, t } from '../core/i18n.js';
import { LightElement } from '../ui/element.js';
import { icon } from '../ui/icons.js';
import { html, nothing, repeat } from '../vendor/lit.js';
import './speed-table.js';

/** @import {ModelRow} from './models.js' */
/** @import {SpeedsShown} from './speed-table.js' */

export class ModelList extends LightElement {
  static properties = { rows: { attribute: false }, canKeep: { attribute: false }, speeds: { attribute: false } };

  constructor() {
    super();
    /** @type {readonly ModelRow[]} */
    this.rows = [];
    /** This browser keeps files for the page. */
    this.canKeep = true;
    /** @type {SpeedsShown|null} */
    this.speeds = null;
  }

  render() {
    return html`
      <h2>${t('studio-models')}</h2>
      <p>${t('models-about')}</p>
      ${this.canKeep ? nothing : html`<p class="models-none">${t('models-none')}</p>`}
      <details class="studio-how"><summary>${t('what-how')}</summary><speed-table .shown=${this.speeds}></speed-table></details>
      <div class="models">${repeat(
        this.rows,
        ({ entry }) => entry.id,
        (row) => this.renderRow(row),
      )}</div>`;
  }

  /** @param {ModelRow} row */
  renderRow({ entry, bytes, keptBytes, state }) {
    const { id, name, licence, source } = entry;
    const title = hasWords(`model-${id}`) ? t(`model-${id}`) : name;
    const isWhole = keptBytes >= bytes;
    return html`
      <section class="model" aria-labelledby="model-${id}" data-model=${id}>
        <h3 id="model-${id}">${title}</h3>
        ${hasWords(`model-${id}-about`) ? html`<p>${t(`model-${id}-about`)}</p>` : nothing}
        <p class="model-state" role="status">${wordsOf({ bytes, keptBytes, state })}</p>
        ${state === 'fetching' ? html`<progress max=${bytes} .value=${keptBytes} aria-label=${t('models-progress', { name: title })}></progress>` : nothing}
        <div class="controls">
          ${
            state === 'fetching'
              ? html`<button type="button" @click=${() => this.ask('model-cancel', id)}>${icon('stop')}${t('models-cancel')}</button>`
              : html`<button type="button" ?disabled=${!this.canKeep || isWhole || state !== 'idle'} @click=${() => this.ask('model-fetch', id)}>${icon('download')}${t('models-fetch')}</button>`
          }
          <button type="button" ?disabled=${!keptBytes || state !== 'idle'} @click=${() => this.ask('model-check', id)}>${t('models-check')}</button>
          <button type="button" ?disabled=${!keptBytes || state !== 'idle'} @click=${() => this.ask('model-remove', id)}>${icon('remove')}${t('models-remove')}</button>
        </div>
        <details class="studio-how"><summary>${t('models-more')}</summary>
          <dl lang="en" translate="no"><dt lang="" translate="yes">${t('models-licence')}</dt><dd>${licence}</dd>
            <dt lang="" translate="yes">${t('models-source')}</dt><dd>${name}: ${source}</dd></dl>
          <p><a href="/models/${id}/card.md" target="_blank">${t('models-card')}</a></p>
        </details>
      </section>`;
  }
}

/** @param {Pick<ModelRow, 'bytes'|'keptBytes'|'state'>} row */
function wordsOf({ bytes, keptBytes, state }) {
  const size = megabytes(bytes);
  if (state === 'fetching') return t('models-fetching', { size });
  if (state === 'checking') return t('models-checking');
  if (keptBytes >= bytes) return t('models-here', { size });
  return keptBytes ? t('models-partly', { size, part: megabytes(keptBytes) }) : t('models-away', { size });
}

customElements.define('model-list', ModelList);
