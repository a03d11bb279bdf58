/**
 * A sheet to draw on with mouse, finger, nose, keys or buttons, and to hear.
 * The sheet is one place for the keyboard: arrows move a cursor over it.
 * Strokes, cursor and the line of the moment are written straight to the picture.
 */
import { findSound } from '../audio/sounds.js';
import { formatNumber, t } from '../core/i18n.js';
import { defaultsOf } from '../core/ranges.js';
import { LightElement } from '../ui/element.js';
import { icon } from '../ui/icons.js';
import { renderSetting } from '../ui/settings-rows.js';
import { html, svg } from '../vendor/lit.js';
import { COLUMNS, ROWS } from './grid.js';
import { DRAW_SETTINGS } from './settings.js';

/** @import {ValuesOf} from '../core/ranges.js' */
/** @import {Value} from '../ui/settings-rows.js' */
/** @import {Cell, Stroke} from './grid.js' */

/** Units of the sheet's own picture in a cell; how large they are, the style sheet says. */
const [WIDE, TALL] = [20, 20];
const [WIDTH, HEIGHT] = [COLUMNS * WIDE, ROWS * TALL];

const ROWS_OF_SETTINGS = /** @type {const} */ ([
  {
    name: 'drawSound',
    words: (/** @type {string} */ id) => t(findSound(id).nameKey),
    group: (/** @type {string} */ id) => t(`family-${findSound(id).family}`),
  },
  { name: 'drawScale', words: (/** @type {string} */ scale) => t(`scale-${scale}`) },
  { name: 'drawMode' },
  { name: 'drawSeconds', words: (/** @type {number} */ seconds) => t('seconds', { seconds: formatNumber(seconds) }) },
]);

export class DrawingView extends LightElement {
  static properties = {
    values: { attribute: false },
    labels: { attribute: false },
    colours: { attribute: false },
    playing: { attribute: false },
    penDown: { attribute: false },
    canUndo: { attribute: false },
    marked: { attribute: false },
  };

  constructor() {
    super();
    /** @type {Readonly<ValuesOf<typeof DRAW_SETTINGS>>} */
    this.values = defaultsOf(DRAW_SETTINGS);
    /** What each row is called, low to high. @type {readonly string[]} */
    this.labels = [];
    /** The colour of each row's note. @type {readonly string[]} */
    this.colours = [];
    this.playing = false;
    /** The nose draws. */
    this.penDown = false;
    this.canUndo = false;
    /** More than one column is marked. */
    this.marked = false;
  }

  /** @returns {HTMLElement|null} */
  get pad() {
    return this.querySelector('.draw-pad');
  }

  /** @param {readonly Stroke[]} strokes */
  showStrokes(strokes) {
    const group = this.querySelector('.draw-strokes');
    group?.replaceChildren(
      ...strokes.map((stroke) => {
        const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
        // A point alone is a line of no length, which a round end makes visible.
        path.setAttribute(
          'd',
          `M${stroke.map(({ x, y }) => `${(x * WIDTH).toFixed(1)} ${(y * HEIGHT).toFixed(1)}`).join('L')}${stroke.length === 1 ? 'h0' : ''}`,
        );
        return path;
      }),
    );
  }

  /** @param {Cell} cursor @param {readonly [number, number]} region */
  showCursor({ column, row }, region) {
    const cursor = this.querySelector('.draw-cursor');
    cursor?.setAttribute('x', String(column * WIDE));
    cursor?.setAttribute('y', String((ROWS - 1 - row) * TALL));
    const [first, last] = [Math.min(...region), Math.max(...region)];
    const marked = this.querySelector('.draw-region');
    marked?.setAttribute('x', String(first * WIDE));
    marked?.setAttribute('width', String(first === last ? 0 : (last - first + 1) * WIDE));
  }

  /** @param {number|null} column  the one that sounds */
  showMoment(column) {
    const line = this.querySelector('.draw-moment');
    line?.toggleAttribute('hidden', column === null);
    line?.setAttribute('x', String((column ?? 0) * WIDE));
  }

  /** For whoever hears the page. @param {string} words */
  showWords(words) {
    const line = this.querySelector('.draw-words');
    if (line) line.textContent = words;
  }

  render() {
    return html`
      <section class="drawing" aria-labelledby="drawing-title">
        <h2 id="drawing-title">${t('draw-title')}</h2>
        <p id="draw-help">${t('draw-help')}</p>
        <div class="draw-pad" role="application" tabindex="0" aria-label=${t('draw-pad')} aria-describedby="draw-help"
          @keydown=${this.key} @pointerdown=${this.pointer} @pointermove=${this.pointer} @pointerup=${this.pointer} @pointercancel=${this.pointer}>
          ${this.renderSheet()}
        </div>
        <p class="draw-words" aria-live="polite"></p>
        ${this.renderListen()} ${this.renderCursor()} ${this.renderChoices()}
      </section>`;
  }

  renderSheet() {
    return html`
      <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
        ${this.labels.map(
          (_, row) => svg`
          <rect class="draw-row" x="0" y=${(ROWS - 1 - row) * TALL} width=${WIDTH} height=${TALL} fill=${this.colours[row] ?? ''}></rect>`,
        )}
        <rect class="draw-region" y="0" height=${HEIGHT}></rect>
        <rect class="draw-moment" y="0" width=${WIDE} height=${HEIGHT} hidden></rect>
        <g class="draw-strokes"></g>
        <rect class="draw-cursor" width=${WIDE} height=${TALL}></rect>
      </svg>
      <ol class="draw-names" aria-hidden="true">${[...this.labels].reverse().map((label) => html`<li>${label}</li>`)}</ol>`;
  }

  renderListen() {
    return html`
      <div class="controls" role="group" aria-label=${t('draw-listen')}>
        <button type="button" class="primary" @click=${() => this.ask('draw-play')}>
          ${icon(this.playing ? 'stop' : 'play')}${t(this.playing ? 'draw-stop' : 'draw-play')}</button>
        <button type="button" aria-pressed=${this.penDown} @click=${() => this.ask('draw-pen')}>${icon('pencil')}${t('draw-pen')}</button>
        <button type="button" ?disabled=${!this.canUndo} @click=${() => this.ask('draw-undo')}>${icon('undo')}${t('draw-undo')}</button>
        <button type="button" @click=${() => this.ask('draw-clear')}>${icon('remove')}${t('draw-clear')}</button>
      </div>`;
  }

  renderCursor() {
    const move = (/** @type {string} */ way, /** @type {number} */ columns, /** @type {number} */ rows) => html`
      <button type="button" data-repeats @click=${() => this.ask('draw-move', { columns, rows, extend: false })}>${t(`draw-${way}`)}</button>`;
    return html`
      <div class="controls" role="group" aria-label=${t('draw-cursor')}>
        ${move('left', -1, 0)}${move('right', 1, 0)}${move('up', 0, 1)}${move('down', 0, -1)}
        <button type="button" data-repeats @click=${() => this.ask('draw-toggle')}>${t('draw-toggle')}</button>
        <button type="button" @click=${() => this.ask('draw-mark')}>${t('draw-mark')}</button>
        <button type="button" data-repeats @click=${() => this.ask('draw-column')}>${t(this.marked ? 'draw-region' : 'draw-column')}</button>
      </div>`;
  }

  renderChoices() {
    return html`
      <div class="controls" role="group" aria-label=${t('draw-how')}>${ROWS_OF_SETTINGS.map((row) => this.renderSetting(row))}</div>`;
  }

  /** @param {(typeof ROWS_OF_SETTINGS)[number]} row */
  renderSetting(row) {
    const { name } = row;
    const choose = (/** @type {Value} */ value) => this.ask('setting-choose', { name, value });
    return renderSetting(row, DRAW_SETTINGS[name], this.values[name], choose);
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const [columns, rows] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[
      event.key
    ] ?? [0, 0];
    if (columns || rows) this.ask('draw-move', { columns, rows, extend: event.shiftKey });
    else if (event.key === ' ') this.ask('draw-toggle');
    else if (event.key === 'Enter') this.ask('draw-column');
    else return;
    event.preventDefault();
  }

  /** @param {PointerEvent} event */
  pointer(event) {
    const pad = /** @type {HTMLElement} */ (event.currentTarget);
    if (event.type === 'pointerdown') pad.setPointerCapture(event.pointerId);
    if (!pad.hasPointerCapture(event.pointerId)) return;
    this.ask('draw-point', {
      clientX: event.clientX,
      clientY: event.clientY,
      down: event.type === 'pointerdown' || event.type === 'pointermove',
    });
  }
}

customElements.define('drawing-view', DrawingView);
