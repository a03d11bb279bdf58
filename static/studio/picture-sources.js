/** Where a picture of the player's comes from: a file that is chosen or dropped, or the camera. */
import { t } from '../core/i18n.js';
import { whenChosen } from '../ui/chosen-files.js';
import { icon } from '../ui/icons.js';
import { html } from '../vendor/lit.js';

/** @import {TrackingState} from '../parts.js' */

/** A file that is dropped anywhere on it is used. @param {HTMLElement} element @param {(file: File) => void} use */
export function takeDrops(element, use) {
  element.addEventListener('dragover', (event) => event.preventDefault());
  element.addEventListener('drop', (event) => {
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file) use(file);
  });
}

/** @param {TrackingState} tracking */
export const isCameraOn = (tracking) => tracking === 'on' || tracking === 'recovering';

/** Of the field before the button. @param {Event} event */
function openPicker({ currentTarget }) {
  const button = /** @type {HTMLButtonElement} */ (currentTarget);
  /** @type {HTMLInputElement} */ (button.previousElementSibling).click();
}

/** A button that opens a picture file. @param {string} words @param {string} name  of its field @param {(file: File) => void} use */
export const fileButton = (words, name, use) => html`
  <input type="file" hidden accept="image/*" data-for=${name} aria-label=${t(words)} @change=${whenChosen(([file]) => use(file))}>
  <button type="button" @click=${openPicker}>
    ${icon('file')}${t(words)}</button>`;

/** What is offered of the camera; without it, to start it. @param {TrackingState} tracking @param {() => void} start @param {unknown} offered */
export const cameraButtons = (tracking, start, offered) =>
  isCameraOn(tracking)
    ? offered
    : html`<button type="button" ?disabled=${tracking !== 'off' && tracking !== 'away'} @click=${start}>${icon('camera')}${t('camera-start')}</button>`;

/** @param {string} words @param {() => void} snap */
export const snapButton = (words, snap) =>
  html`<button type="button" @click=${snap}>${icon('camera')}${t(words)}</button>`;
