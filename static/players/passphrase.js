/** The field for a passphrase, where the file with everything of a player is to be locked: typed, or proposed. */
import { LEAST, MOST, proposed } from '../belongings/passphrases.js';
import { t } from '../core/i18n.js';
import { html, nothing } from '../vendor/lit.js';

/** @import {Passphrase} from '../belongings/passphrases.js' */
/** @import {EventOf} from '../ui/element.js' */

/** @param {Passphrase} passphrase @param {(changed: Partial<Passphrase>) => void} onChange */
export function renderPassphrase({ text, isShown, isWrong }, onChange) {
  return html`
    <section class="player-data-passphrase" aria-labelledby="player-data-passphrase-title">
      <h3 id="player-data-passphrase-title">${t('player-data-passphrase')}</h3>
      <p id="player-data-passphrase-help">${t('player-data-passphrase-help')}</p>
      <input type=${isShown ? 'text' : 'password'} autocomplete="new-password" autocapitalize="off" spellcheck="false" maxlength=${MOST}
        aria-labelledby="player-data-passphrase-title" aria-describedby="player-data-passphrase-help player-data-passphrase-wrong"
        aria-invalid=${isWrong} .value=${text} @input=${(/** @type {EventOf} */ event) => onChange({ text: event.target.value, isWrong: false })}>
      <p id="player-data-passphrase-wrong" role="alert">${isWrong ? t('player-data-passphrase-needs', { least: LEAST, most: MOST }) : nothing}</p>
      <div class="players-more">
        <button type="button" aria-pressed=${isShown} @click=${() => onChange({ isShown: !isShown })}>${t('player-data-passphrase-show')}</button>
        <button type="button" @click=${() => onChange({ text: proposed(), isShown: true, isWrong: false })}>${t('player-data-passphrase-propose')}</button>
      </div>
    </section>`;
}
