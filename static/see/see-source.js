/** Where the sound comes from: one large button a source, and what each needs beside it. */

import { t } from '../core/i18n.js';
import { whenChosen } from '../ui/chosen-files.js';
import { icon } from '../ui/icons.js';
import { html, nothing } from '../vendor/lit.js';

/** @import {SeeView} from './see-view.js' */
/** @import {Transport} from '../types.js' */
/** @import {EventOf} from '../ui/element.js' */

/** @param {SeeView} view */
export function renderSource(view) {
  const { phase, source, name, transport, film } = view.state;
  const on = phase !== 'idle' && phase !== 'problem';
  return html`
    <section class="see-source" aria-labelledby="see-source-title">
      <h2 id="see-source-title">${t('see-source')}</h2>
      <div class="see-choices">
        ${view.sources.map(
          ({ meta }) => html`
          <button type="button" data-source=${meta.id} aria-pressed=${on && source === meta.id}
            ?disabled=${meta.needs === 'take' && view.takes.length === 0}
            @click=${() => view.ask('see-source', meta.id)}>${t(meta.nameKey)}</button>`,
        )}
        ${on ? html`<button type="button" class="see-stop" @click=${() => view.ask('see-stop')}>${icon('stop')}${t('see-stop')}</button>` : nothing}
      </div>
      <input type="file" hidden accept="audio/*,video/*,.wav,.mp3,.ogg,.oga,.opus,.flac,.m4a,.mp4,.webm,.mov" aria-label=${t('source-file')}
        @change=${whenChosen(([file]) => view.ask('see-file', file))}>
      <div class="controls" ?hidden=${!on || !(name || transport || source === 'microphone')}>
        ${name ? html`<p class="see-name">${name}</p>` : nothing}
        ${source === 'microphone' && view.microphones.length > 1 ? renderMicrophones(view) : nothing}
        ${source === 'take' ? renderTakes(view) : nothing}
        ${transport ? renderTransport(transport) : nothing}
      </div>
      ${film ? renderFilm(film) : nothing}
    </section>`;
}

/** A file may be dropped anywhere on the view; without this the browser would open it in the page's place. @param {SeeView} view */
export function takeDroppedFiles(view) {
  view.addEventListener('dragover', (event) => event.preventDefault());
  view.addEventListener('drop', (event) => {
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file) view.ask('see-file', file);
  });
}

/** @param {SeeView} view */
const renderMicrophones = (view) => html`
  <label class="field"><span>${t('see-microphone')}</span>
    <select @change=${(/** @type {EventOf<HTMLSelectElement>} */ event) => view.ask('see-microphone', event.target.value)}>
      ${view.microphones.map(
        ({ id, label }, index) => html`
        <option value=${id} .selected=${id === view.openId}>${label || t('see-microphone-number', { number: index + 1 })}</option>`,
      )}
    </select></label>`;

/** @param {SeeView} view */
const renderTakes = (view) => html`
  <label class="field"><span>${t('see-take')}</span>
    <select @change=${(/** @type {EventOf<HTMLSelectElement>} */ event) => view.ask('see-take', event.target.value)}>
      ${view.takes.map(({ id, label }) => html`<option value=${id} .selected=${id === view.openId}>${label}</option>`)}
    </select></label>`;

/** Closed at first: nobody knows how it flashes. @param {HTMLVideoElement} film */
const renderFilm = (film) => html`
  <details class="see-film"><summary>${t('see-film')}</summary>${film}</details>`;

/** @param {Transport} transport  without a length nothing can be looked for in it */
const renderTransport = (transport) => html`
  <button type="button" @click=${() => (transport.playing ? transport.pause() : transport.play())}>
    ${icon(transport.playing ? 'pause' : 'play')}${t(transport.playing ? 'see-hold' : 'see-play')}</button>
  ${transport.durationSeconds > 0 ? renderPosition(transport) : nothing}`;

/** @param {Transport} transport */
const renderPosition = (transport) => html`
  <label class="field"><span>${t('see-position')}</span>
    <input type="range" class="see-position" min="0" max=${transport.durationSeconds} step="0.1" .valueWords=${clockTime}
      @change=${(/** @type {EventOf} */ event) => transport.seek(event.target.valueAsNumber)}></label>`;

/** @param {number} seconds */
const clockTime = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
