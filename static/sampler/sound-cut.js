/** The ends of a sound: its drawing, and a slider for each. What is left out stays and can be had back. */
import { levelsOf } from '../audio/samples/trimming.js';
import { t } from '../core/i18n.js';
import { html } from '../vendor/lit.js';
import { inSeconds } from './sound-card.js';

/** @import {Sample} from '../audio/samples/sample.js' */
/** @import {EventOf} from '../ui/element.js' */
/** @import {SoundsDialog} from './sounds-dialog.js' */

const COLUMNS = 160;
const HEIGHT = 60;
/** Seconds: of the sliders, and what is left at least. */
const STEP = 0.01;
const LEAST = 0.02;

/** The drawing of each sound's samples. @type {WeakMap<readonly Int16Array[], string>} */
const drawings = new WeakMap();

/** @param {readonly Int16Array[]} channels @returns {string}  the path of an SVG */
function drawingOf(channels) {
  const known = drawings.get(channels) ?? draw(channels);
  drawings.set(channels, known);
  return known;
}

/** @param {readonly Int16Array[]} channels */
const draw = (channels) =>
  levelsOf(channels, COLUMNS)
    .map((level, column) => {
      const half = Math.max(0.5, (level * HEIGHT) / 2);
      return `M${column} ${(HEIGHT / 2 - half).toFixed(1)} h1 v${(2 * half).toFixed(1)} h-1 z`;
    })
    .join(' ');

/** @param {SoundsDialog} dialog @param {number} field @param {Sample} sample */
export function renderCut(dialog, field, { rate, channels, start, end }) {
  const { length } = channels[0];
  const place = (/** @type {number} */ frame) => (COLUMNS * frame) / length;
  const least = Math.min(length, Math.round(LEAST * rate));
  const cut = (/** @type {number} */ from, /** @type {number} */ to) =>
    dialog.ask('sampler-cut', { field, start: from, end: to });
  const frames = (/** @type {EventOf} */ event) => Math.min(length, Math.round(event.target.valueAsNumber * rate));
  // Without a name of its own, a scan calls it after what is in it: the button that opens it is called Cut.
  return html`
    <div class="sound-cut" role="group">
      <svg class="sound-wave" viewBox="0 0 ${COLUMNS} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
        <rect class="sound-part" x=${place(start)} y="0" width=${place(end - start)} height=${HEIGHT}></rect>
        <path d=${drawingOf(channels)}></path>
      </svg>
      ${renderEnd(t('sampler-start'), start, rate, length, (event) => cut(Math.min(frames(event), end - least), end))}
      ${renderEnd(t('sampler-end'), end, rate, length, (event) => cut(start, Math.max(frames(event), start + least)))}
      <button type="button" @click=${() => cut(0, length)}>${t('sampler-whole')}</button>
    </div>`;
}

/**
 * @param {string} label @param {number} frame @param {number} rate @param {number} length
 * @param {(event: EventOf) => void} change
 */
const renderEnd = (label, frame, rate, length, change) => html`
  <label class="field"><span>${label}</span>
    <input type="range" min="0" max=${(length / rate).toFixed(2)} step=${STEP} .value=${(frame / rate).toFixed(2)}
      aria-valuetext=${inSeconds(frame / rate)} @change=${change}>
  </label>`;
