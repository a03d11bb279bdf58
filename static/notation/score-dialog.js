/** The score of a take: engraved, coloured or plain, told in words, and printed. The music runs from the left in every language. */
import { t } from '../core/i18n.js';
import { keyName } from '../core/note-names.js';
import { DRUM_KEYS } from '../instruments/drum-keys.js';
import { DialogElement } from '../ui/dialog-element.js';
import { icon } from '../ui/icons.js';
import { html, nothing } from '../vendor/lit.js';

/** @import {Line, Moment, SaidBar, Struck} from './score-events.js' */

/**
 * from, to: the names of the first and the last bar that are shown; said: the same bars in words
 * @typedef {{name: string, from: string, to: string, count: number, isFirst: boolean, isLast: boolean, isColoured: boolean,
 *   isSmallest: boolean, isLargest: boolean, said: readonly SaidBar[]}} ShownScore
 */

export class ScoreDialog extends DialogElement {
  static properties = { score: { attribute: false } };

  constructor() {
    super();
    /** null: none is open. @type {ShownScore|null} */
    this.score = null;
  }

  /** Where it is engraved; while a dialog is open, it is there. */
  get paper() {
    return this.first('.score-paper');
  }

  /** How many sheets lie ready for the printer. */
  get sheets() {
    return this.first('.score-sheets')?.childElementCount ?? 0;
  }

  /** Another sheet for the printer, as wide as paper; on the screen nobody sees it. @returns {HTMLElement} */
  addSheet() {
    const sheet = Object.assign(document.createElement('div'), { className: 'score-paper' });
    this.first('.score-sheets')?.append(sheet);
    return sheet;
  }

  clearSheets() {
    this.first('.score-sheets')?.replaceChildren();
  }

  /** How wide the music may be without being moved. */
  get roomPx() {
    return this.first('.score-frame')?.clientWidth ?? 0;
  }

  /** @param {ShownScore} score */
  async show(score) {
    this.score = score;
    await this.updateComplete;
    this.showModal();
  }

  render() {
    return html`
      <dialog class="score" aria-labelledby="score-title" @close=${() => this.ask('score-closed')}>
        ${this.score ? this.renderScore(this.score) : nothing}
      </dialog>`;
  }

  /** @param {ShownScore} score */
  renderScore(score) {
    const { name, from, to, count, said } = score;
    return html`
      <form method="dialog">
        <h2 id="score-title"><bdi>${name}</bdi></h2>
        ${this.renderControls(score)}
        ${score.isFirst && score.isLast ? nothing : html`<p role="status" class="score-bars">${t('score-bars', { from, to, count })}</p>`}
        <div class="score-sheets" aria-hidden="true"></div>
        <div class="score-frame" tabindex="0" role="group" aria-label=${t('score-music')}><div class="score-paper" role="img" aria-label=${t('score-alt', { name })}></div></div>
        <details class="score-words"><summary>${t('score-words')}</summary>
          <ol>${said.map(renderBar)}</ol>
        </details>
      </form>`;
  }

  /** @param {ShownScore} score */
  renderControls({ isColoured, isSmallest, isLargest, isFirst, isLast }) {
    return html`
      <div class="controls" role="group" aria-label=${t('score-controls')}>
        <button type="button" aria-pressed=${isColoured} @click=${() => this.ask('score-colours')}>${t('score-colours')}</button>
        <button type="button" data-repeats ?disabled=${isSmallest} @click=${() => this.ask('score-size', -1)}>${icon('smaller')}${t('score-smaller')}</button>
        <button type="button" data-repeats ?disabled=${isLargest} @click=${() => this.ask('score-size', 1)}>${icon('larger')}${t('score-larger')}</button>
        ${
          isFirst && isLast
            ? nothing
            : html`
        <button type="button" data-repeats ?disabled=${isFirst} @click=${() => this.ask('score-turn', -1)}>${t('score-earlier')}</button>
        <button type="button" data-repeats ?disabled=${isLast} @click=${() => this.ask('score-turn', 1)}>${t('score-later')}</button>`
        }
        <button type="button" @click=${() => this.ask('score-print')}>${t('score-print')}</button>
        <button class="primary" value="done">${t('done')}</button>
      </div>`;
  }
}

/** @param {SaidBar} bar */
function renderBar({ number, lines }) {
  return html`
    <li><h3>${t('score-bar', { number })}</h3>
      ${lines.length === 0 ? html`<p>${t('score-silent')}</p>` : lines.map((line) => renderLine(line, lines.length > 1))}
    </li>`;
}

/** @param {Line} line @param {boolean} isNamed */
const renderLine = ({ name, moments }, isNamed) =>
  html`<p>${isNamed ? html`<strong><bdi>${name}</bdi>:</strong> ` : nothing}${moments.map((moment) => inWords(moment)).join(' ')}</p>`;

/** What is equally long is said together. @param {Moment} moment */
function inWords({ beat, notes }) {
  /** @type {Map<number, Set<string>>} */
  const lengths = new Map();
  for (const struck of notes) {
    // How long a drum sounds is up to the drum.
    const beats = struck.label === null ? 1 : struck.beats;
    lengths.set(beats, (lengths.get(beats) ?? new Set()).add(nameOf(struck)));
  }
  const said = [...lengths].map(([beats, names]) => {
    const note = [...names].join(', ');
    return beats === 1 ? note : t('score-held', { note, beats });
  });
  return t('score-moment', { beat, notes: said.join('; ') });
}

/** @param {Struck} struck */
const nameOf = ({ label, drum }) =>
  label === null ? t(DRUM_KEYS.find(({ note }) => note === drum)?.label ?? 'score-drum') : keyName(label);

customElements.define('score-dialog', ScoreDialog);
