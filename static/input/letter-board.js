/** A text field as a board of large letters, with words to choose from: writing for whoever has no keyboard. */

import { currentLanguage, t } from '../core/i18n.js';
import { DialogElement } from '../ui/dialog-element.js';
import { icon } from '../ui/icons.js';
import { nameOf } from '../ui/operables.js';
import { html, nothing, repeat } from '../vendor/lit.js';
import { setValue } from './choice-dialog.js';
import { complete, completionsOf } from './word-completion.js';

/** @typedef {HTMLInputElement|HTMLTextAreaElement} Field */

const DIGITS = [...'1234567890'];
const SIGNS = [...".,-'!?&#"];
const SUGGESTIONS = 4;

export class LetterBoard extends DialogElement {
  static properties = {
    field: { state: true },
    text: { state: true },
    capital: { state: true },
    digits: { state: true },
  };

  constructor() {
    super();
    /** @type {Field|null} */
    this.field = null;
    this.text = '';
    this.capital = true;
    this.digits = false;
  }

  /** @param {Field} field  it gets what was written with Done, and keeps what it has with Cancel */
  async write(field) {
    this.field = field;
    this.put(field.value);
    this.digits = this.onlyDigits;
    await this.updateComplete;
    this.showModal();
  }

  get onlyDigits() {
    return this.field?.type === 'number' || this.field?.inputMode === 'numeric';
  }

  get isSecret() {
    return this.field?.type === 'password';
  }

  /** @param {string} text */
  put(text) {
    const most = this.field?.maxLength ?? -1;
    this.text = most >= 0 ? text.slice(0, most) : text;
    // A name begins with a capital letter.
    this.capital = this.text === '' && !this.isSecret;
  }

  render() {
    const { field } = this;
    return html`
      <dialog class="board" aria-labelledby="board-title" @close=${this.forget}>
        <h2 id="board-title">${field ? nameOf(field) : ''}</h2>
        <output class="board-text" aria-live="off">${this.isSecret ? '•'.repeat(this.text.length) : this.text}<span
          class="board-caret" aria-hidden="true"></span></output>
        ${this.isSecret || this.onlyDigits ? nothing : this.renderSuggestions()}
        ${this.wasShown ? this.renderKeys() : nothing}
      </dialog>`;
  }

  renderSuggestions() {
    const words = completionsOf(this.text, t('board-words').split(/\s*[,،]\s*/u), SUGGESTIONS);
    // Their places stay where they are, so that nothing moves under a player's dot.
    return html`
      <div class="board-words" role="group" aria-label=${t('board-suggestions')}>
        ${Array.from(
          { length: SUGGESTIONS },
          (_, index) => html`
          <button type="button" class=${words[index] ? '' : 'is-empty'} @click=${() => this.put(complete(this.text, words[index]))}>
            ${words[index] ?? ''}</button>`,
        )}
      </div>`;
  }

  renderKeys() {
    const letters = this.digits
      ? [...DIGITS, ...(this.onlyDigits ? [] : SIGNS)]
      : [...t('board-letters')].filter((letter) => letter !== ' ');
    return html`
      <div class="board-letters" role="group" aria-label=${t('board-letters-group')}>
        ${repeat(
          letters,
          (letter) => letter,
          (letter) => this.renderLetter(letter),
        )}
      </div>
      <div class="board-keys" role="group" aria-label=${t('board-keys')}>
        <button type="button" data-repeats ?hidden=${this.onlyDigits} @click=${() => this.put(`${this.text} `)}>${t('board-space')}</button>
        <button type="button" data-repeats @click=${() => this.put([...this.text].slice(0, -1).join(''))}>
          ${icon('backspace')}${t('board-delete')}</button>
        <button type="button" ?hidden=${this.digits || !hasCapitals(letters)} aria-pressed=${this.capital}
          @click=${() => {
            this.capital = !this.capital;
          }}>${t('board-capital')}</button>
        <button type="button" ?hidden=${this.onlyDigits} aria-pressed=${this.digits}
          @click=${() => {
            this.digits = !this.digits;
          }}>${t('board-digits')}</button>
        <button type="button" @click=${this.close}>${t('cancel')}</button>
        <button type="button" class="primary" @click=${this.finish}>${t('done')}</button>
      </div>`;
  }

  /** @param {string} letter */
  renderLetter(letter) {
    const shown = this.capital ? letter.toLocaleUpperCase(currentLanguage().code) : letter;
    return html`<button type="button" data-repeats @click=${() => this.put(this.text + shown)}>${shown}</button>`;
  }

  finish() {
    if (this.field) setValue(this.field, this.text.trim());
    this.close();
  }

  /** The event comes a moment later: the board may be open again by then, for another field. */
  forget() {
    if (!this.dialog?.open) this.field = null;
  }
}

/** @param {readonly string[]} letters  Arabic, for one, has none */
const hasCapitals = (letters) => letters.some((letter) => letter !== letter.toLocaleUpperCase());

customElements.define('letter-board', LetterBoard);
