/** Who a player is: nickname, colour, picture symbol, and whether the server keeps a copy. */

import { t } from '../core/i18n.js';
import { html } from '../vendor/lit.js';
import { playerSign } from './player-signs.js';
import { COLOURS, LONGEST_NICKNAME, SYMBOLS } from './profile.js';

/** @import {Identity} from './players.js' */

/**
 * @param {Identity} identity  as it is, or proposed
 * @param {{isNew: boolean, onSave: (identity: Identity) => void, onChange: (identity: Identity) => void, onBack: () => void}} options
 */
export function renderPlayerForm(identity, { isNew, onSave, onChange, onBack }) {
  const read = (/** @type {Event} */ event) => {
    const form = /** @type {HTMLElement} */ (event.target).closest('form');
    return form ? toIdentity(new FormData(form)) : identity;
  };
  return html`
    <form @input=${(/** @type {Event} */ event) => onChange(read(event))}
      @submit=${(/** @type {SubmitEvent} */ event) => {
        event.preventDefault();
        onSave(read(event));
      }}>
      <label class="field"><span>${t('player-nickname')}</span>
        <input type="text" name="nickname" required maxlength=${LONGEST_NICKNAME} autocomplete="off" pattern=".*\\S.*"
          .value=${identity.nickname} aria-describedby="player-nickname-help"></label>
      <p id="player-nickname-help">${t(isNew ? 'player-new-help' : 'player-nickname-help')}</p>
      ${renderChoices('symbol', SYMBOLS, identity)}
      ${renderChoices('colour', COLOURS, identity)}
      <label class="switch"><input type="checkbox" name="onServer" .checked=${identity.onServer} aria-describedby="player-server-help">
        <span>${t('player-on-server')}</span></label>
      <p id="player-server-help">${t('player-on-server-help')}</p>
      <div class="dialog-buttons">
        <button type="button" @click=${onBack}>${t('cancel')}</button>
        <button class="primary">${t('player-save')}</button>
      </div>
    </form>`;
}

/**
 * @param {'symbol'|'colour'} name
 * @param {readonly string[]} choices
 * @param {Identity} identity
 */
function renderChoices(name, choices, identity) {
  return html`
    <fieldset class="player-choices"><legend>${t(`player-${name}`)}</legend>
      ${choices.map(
        (choice) => html`
        <label><input type="radio" name=${name} value=${choice} .checked=${identity[name] === choice}>
          ${playerSign({ ...identity, [name]: choice })}<span>${t(`player-${name}-${choice}`)}</span></label>`,
      )}
    </fieldset>`;
}

/** @param {FormData} data @returns {Identity} */
function toIdentity(data) {
  const text = (/** @type {string} */ name) => String(data.get(name) ?? '');
  return { nickname: text('nickname'), colour: text('colour'), symbol: text('symbol'), onServer: data.has('onServer') };
}
