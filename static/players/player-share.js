/** Handing a profile on: a QR code, or a file. And reading a code with the camera. */

import { t } from '../core/i18n.js';
import { icon } from '../ui/icons.js';
import { html, nothing } from '../vendor/lit.js';
import { encodeQR } from '../vendor/qr.js';

/** White squares around the code, as ISO/IEC 18004 asks for. */
const QUIET = 4;

/** @import {ShareLink} from './share-link.js' */

/**
 * hasSnapshots: of gestures, which neither a code nor the player's file holds; onlyHere: no other device can open this
 * address; carriesKey: whoever has the link can change the player at the server
 * @typedef {ShareLink & {id: string, nickname: string, hasSnapshots: boolean, onlyHere: boolean, carriesKey: boolean}} Share
 */

/**
 * @param {Share} share
 * @param {{onFile: () => void, onBack: () => void}} options
 */
export function renderShare(share, { onFile, onBack }) {
  const { nickname, link, fits, isBare, hasSnapshots, onlyHere, carriesKey } = share;
  return html`
    <div class="share">
      ${fits ? renderCode(link, t('player-code', { name: nickname })) : nothing}
      <div class="share-words">
        <p>${t(fits ? 'player-code-help' : 'player-code-too-much')}</p>
        ${fits && isBare ? html`<p>${t('player-code-bare')}</p>` : nothing}
        ${hasSnapshots ? html`<p>${t('player-code-snapshots')}</p>` : nothing}
        ${fits && carriesKey ? html`<p>${t('player-code-key', { name: nickname })}</p>` : nothing}
        ${fits && onlyHere ? html`<p>${t('player-code-only-here')}</p>` : nothing}
      </div>
    </div>
    <div class="dialog-buttons">
      <button type="button" @click=${onBack}>${t('player-back')}</button>
      <button type="button" class="primary" @click=${onFile}>${icon('download')}${t('player-export')}</button>
    </div>`;
}

/** @param {string} text @param {string} label */
function renderCode(text, label) {
  const squares = encodeQR(text, 'raw', { ecc: 'low', border: QUIET });
  return html`
    <svg class="qr" role="img" aria-label=${label} viewBox="0 0 ${squares.length} ${squares.length}" shape-rendering="crispEdges">
      <path class="qr-ground" d="M0 0 h${squares.length} v${squares.length} h-${squares.length} z"></path>
      <path class="qr-ink" d=${toPath(squares)}></path></svg>`;
}

/**
 * @param {readonly (readonly boolean[])[]} squares  rows; true is dark
 * @returns {string}
 */
function toPath(squares) {
  return squares.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
}

/**
 * @param {MediaStream|null} stream
 * @param {{onBack: () => void}} options
 */
export function renderReader(stream, { onBack }) {
  return html`
    <video class="qr-video" .srcObject=${stream} autoplay muted playsinline aria-label=${t('player-read-video')}></video>
    <p>${t('player-read-help')}</p>
    <div class="dialog-buttons"><button type="button" @click=${onBack}>${t('cancel')}</button></div>`;
}
