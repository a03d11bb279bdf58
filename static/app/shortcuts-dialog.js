/** All keys of the page in one dialog: what each does, another key for those that can have one, and a switch for all. */

import { t } from '../core/i18n.js';
import { LETTER_CODES } from '../play/key-presses.js';
import { DialogElement } from '../ui/dialog-element.js';
import { html, nothing } from '../vendor/lit.js';
import { refusal, SHORTCUTS } from './shortcuts.js';

/** @import {EventOf} from '../ui/element.js' */

/** These belong to the browser and to the instrument, and stay as they are. */
const FIXED = /** @type {const} */ ([
  ['Tab', 'shortcut-tab'],
  ['← → ↑ ↓', 'shortcut-arrows'],
  ['Space, Enter', 'shortcut-press'],
  ['Escape', 'shortcut-escape'],
]);

export class ShortcutsDialog extends DialogElement {
  static properties = {
    values: { attribute: false },
    letters: { attribute: false },
    changing: { state: true },
    problem: { state: true },
  };

  constructor() {
    super();
    /** @type {Readonly<Record<string, string|number|boolean>>} */
    this.values = {};
    /** What the computer prints on the keys that play. @type {readonly string[]} */
    this.letters = [];
    /** The setting whose new key is waited for. @type {string|null} */
    this.changing = null;
    /** Why the last press could not be it: the key of a sentence. @type {ReturnType<typeof refusal>} */
    this.problem = null;
  }

  open() {
    this.showModal();
  }

  render() {
    return html`
      <dialog class="shortcuts" aria-labelledby="shortcuts-title" @keydown=${this.receive} @close=${this.forget}>
        <h2 id="shortcuts-title">${t('shortcuts-title')}</h2>
        ${this.wasShown ? this.renderShortcuts() : nothing}
        <div class="dialog-buttons">
          <button type="button" @click=${() => this.ask('shortcuts-reset')}>${t('shortcuts-reset')}</button>
          <button type="button" class="primary" @click=${() => this.close()}>${t('done')}</button>
        </div>
      </dialog>`;
  }

  renderShortcuts() {
    return html`
      <label class="switch"><input type="checkbox" .checked=${Boolean(this.values.shortcuts)}
        @change=${(/** @type {EventOf} */ event) => this.ask('setting-choose', { name: 'shortcuts', value: event.target.checked })}>
        <span>${t('setting-shortcuts')}</span></label>
      <ul class="shortcut-list">
        ${SHORTCUTS.map((shortcut) => this.renderShortcut(shortcut))}
        ${FIXED.map(([key, words]) => html`<li><span class="shortcut-words">${t(words)}</span> <kbd>${key}</kbd></li>`)}
        ${
          this.values.letterKeys
            ? html`<li><span class="shortcut-words">${t('shortcut-letters')}</span> <kbd>${this.letters.join(' ')}</kbd></li>`
            : nothing
        }
      </ul>`;
  }

  /** @param {(typeof SHORTCUTS)[number]} shortcut */
  renderShortcut({ setting, request }) {
    const waiting = this.changing === setting;
    const about = `${setting}-words`;
    return html`
      <li>
        <span class="shortcut-words" id=${about}>${t(`shortcut-${request}`)}</span> <kbd>${this.values[setting]}</kbd>
        <button type="button" aria-describedby=${about} @click=${() => this.change(setting)}>${t('shortcut-change')}</button>
        ${waiting ? html`<p role="alert">${t(this.problem ?? 'shortcut-press-now')}</p>` : nothing}
      </li>`;
  }

  /** @param {string} setting */
  change(setting) {
    this.problem = null;
    this.changing = setting;
  }

  forget() {
    this.changing = this.problem = null;
  }

  /** @param {KeyboardEvent} event */
  receive(event) {
    // Tab leads on from here, as always: nobody is caught.
    if (!this.changing || event.repeat || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return this.forget();
    // Without the keys that only change others, or no capital letter could be typed.
    if (['Shift', 'Control', 'Alt', 'AltGraph', 'Meta'].includes(event.key)) return;
    this.problem = refusal(this.changing, event, this.values, this.values.letterKeys ? LETTER_CODES : []);
    if (this.problem) return;
    this.ask('setting-choose', { name: this.changing, value: event.key });
    this.forget();
  }
}

customElements.define('shortcuts-dialog', ShortcutsDialog);
