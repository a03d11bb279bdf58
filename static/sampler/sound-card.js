/** One field in My sounds: its name, how it is recorded, opened, listened to and taken away, and its ends. */
import { LONGEST_NAME, secondsOf } from '../audio/samples/sample.js';
import { formatNumber, t } from '../core/i18n.js';
import { whenChosen } from '../ui/chosen-files.js';
import { icon } from '../ui/icons.js';
import { html, nothing } from '../vendor/lit.js';
import { renderCut } from './sound-cut.js';

/** @import {Sample} from '../audio/samples/sample.js' */
/** @import {EventOf} from '../ui/element.js' */
/** @import {RecorderView} from './recorder.js' */
/** @import {SoundsDialog} from './sounds-dialog.js' */

/** name: what the field is called on the stage; sample: its own sound, where that is here. @typedef {{field: number, name: string, sample: Sample|undefined}} SoundCard */

const ACCEPTED = 'audio/*,video/*,.wav,.mp3,.ogg,.opus,.m4a,.flac,.webm,.mp4';

/** @param {number} seconds */
export const inSeconds = (seconds) => t('seconds', { seconds: formatNumber(Math.round(seconds * 100) / 100) });

/** @param {SoundsDialog} dialog @param {SoundCard} card */
export function renderCard(dialog, card) {
  const { field, name, sample } = card;
  const title = `sound-title-${field}`;
  const drop = (/** @type {DragEvent} */ event) => {
    event.preventDefault();
    const [file] = event.dataTransfer?.files ?? [];
    if (file) dialog.ask('sampler-file', { field, file });
  };
  return html`
    <section class="sound-card" aria-labelledby=${title} data-field=${field}
      @dragover=${(/** @type {DragEvent} */ event) => event.preventDefault()} @drop=${drop}>
      <h3 id=${title}>${t('sampler-field', { number: field + 1, name })}</h3>
      ${sample ? renderName(dialog, card, sample) : html`<p class="sound-length">${t('sampler-built-in')}</p>`}
      ${renderRecord(dialog, card)}
      <button type="button" @click=${() => dialog.pick(`[data-field="${field}"] input[type="file"]`)}>${icon('file')}${t('sampler-file')}</button>
      <input type="file" hidden accept=${ACCEPTED} aria-label=${t('sampler-file')}
        @change=${whenChosen(([file]) => dialog.ask('sampler-file', { field, file }))}>
      <button type="button" @click=${() => dialog.ask('sampler-listen', field)}>${icon('play')}${t('sampler-listen')}</button>
      ${sample ? renderOwn(dialog, card, sample) : nothing}
    </section>`;
}

/** @param {SoundsDialog} dialog @param {SoundCard} card @param {Sample} sample */
const renderName = (dialog, { field }, sample) => html`
  <label class="field"><span>${t('sampler-name')}</span>
    <input type="text" maxlength=${LONGEST_NAME} autocomplete="off" .value=${sample.name}
      @change=${(/** @type {EventOf} */ event) => dialog.ask('sampler-name', { field, name: event.target.value })}>
  </label>
  <p class="sound-length">${inSeconds(secondsOf(sample))}</p>`;

/**
 * The one button that begins and ends. A scan stays in its row, so that who records with a switch comes to the end soon.
 * Where another field is recorded, there is nothing to begin.
 * @param {SoundsDialog} dialog @param {SoundCard} card
 */
function renderRecord(dialog, { field }) {
  const { recorder } = dialog;
  const { state } = recorder;
  const isMine = state !== 'idle' && recorder.field === field;
  return html`
    <button type="button" class="record sound-record ${isMine ? 'is-recording' : ''}" data-repeats="scan" ?disabled=${state !== 'idle' && !isMine}
      @click=${() => dialog.ask('sampler-record', field)}>${icon(isMine ? 'stop' : 'record')}${t(isMine ? 'record-stop' : 'record')}</button>
    ${isMine ? renderLevel(recorder) : nothing}`;
}

/** @param {RecorderView} view */
const renderLevel = ({ state, seconds, level }) => html`
  <p class="sound-level">
    <meter min="0" max="1" .value=${level} aria-label=${t('sampler-level')}></meter>
    <span aria-hidden="true">${state === 'asking' ? t('sampler-asking') : inSeconds(Math.floor(seconds))}</span>
  </p>`;

/** @param {SoundsDialog} dialog @param {SoundCard} card @param {Sample} sample */
function renderOwn(dialog, { field }, sample) {
  const isCutting = dialog.cutting === field;
  const toggle = () => {
    dialog.cutting = isCutting ? -1 : field;
  };
  return html`
    <button type="button" aria-expanded=${isCutting} @click=${toggle}>${icon('reach')}${t('sampler-cut')}</button>
    <button type="button" @click=${() => dialog.ask('sampler-take-away', field)}>${icon('remove')}${t('sampler-take-away')}</button>
    ${isCutting ? renderCut(dialog, field, sample) : nothing}`;
}
