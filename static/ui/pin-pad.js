/** Digits of a PIN: a field to type in, and large keys for who presses with a pointer, the head or one switch. */
import { t } from '../core/i18n.js';
import { html } from '../vendor/lit.js';
import { icon } from './icons.js';

/** @import {EventOf} from './element.js' */

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];

/** @param {{pin: string, label: string, most: number, onPin: (pin: string) => void}} options  most: digits */
export const renderPinPad = ({ pin, label, most, onPin }) => html`
  <label class="field"><span>${label}</span>
    <input type="password" inputmode="numeric" autocomplete="off" required minlength="4" maxlength=${most} pattern="[0-9]{4,${most}}"
      .value=${pin} @input=${(/** @type {EventOf} */ event) => onPin(event.target.value)}></label>
  <div class="lock-pad" role="group" aria-label=${t('lock-pad')}>
    ${DIGITS.map((digit) => html`<button type="button" @click=${() => onPin(`${pin}${digit}`.slice(0, most))}>${digit}</button>`)}
    <button type="button" ?disabled=${pin === ''} @click=${() => onPin(pin.slice(0, -1))}>
      ${icon('backspace')}<span class="visually-hidden">${t('lock-pin-back')}</span></button>
  </div>`;
