/** The sheet in the editor: its shapes as buttons, and below it what adds one and moves the chosen one. */
import { t } from '../core/i18n.js';
import { keyName } from '../core/note-names.js';
import { inkOn } from '../core/palettes.js';
import { COLOURS } from '../instruments/shape-code.js';
import { labelOf, placeOf } from '../instruments/shape-zones.js';
import { boundsOf, outlineOf } from '../instruments/shapes.js';
import { icon } from '../ui/icons.js';
import { html } from '../vendor/lit.js';
import { nameOfShape } from './editor-words.js';
import { outlineSign } from './outline-sign.js';

/** @import {SheetShape} from '../instruments/shape-code.js' */
/** @import {ShapesEditor} from './shapes-editor.js' */

/** @param {ShapesEditor} editor @param {SheetShape} shape @param {number} index */
export function renderShape(editor, shape, index) {
  const { dragged, edited, drag } = editor;
  const shown = dragged?.index === index ? { ...shape, x: dragged.x, y: dragged.y } : shape;
  const box = boundsOf(outlineOf(placeOf(shown, editor.room)));
  const colour = COLOURS[/** @type {keyof typeof COLOURS} */ (shape.colour)];
  const place = `--x:${box.x};--y:${box.y};--width:${box.width};--height:${box.height};--colour:${colour};--on-colour:${inkOn(colour)}`;
  const choose = () => editor.choose(index);
  return html`
    <button type="button" class="shapes-shape" data-shape=${shape.shape} data-index=${index} ?autofocus=${index === edited.chosen} aria-pressed=${index === edited.chosen}
      aria-label=${nameOfShape(edited, index)} .style=${place} @focus=${choose} @click=${choose}
      @keydown=${editor.receive} @pointerdown=${drag.begin} @pointermove=${drag.move}
      @pointerup=${drag.end} @pointercancel=${drag.cancel}>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">${outlineSign(shape.shape)}${outlineSign(shape.shape)}</svg>
      <span class="shapes-name"><b>${index + 1}</b> ${keyName(labelOf(shape))}</span>
    </button>`;
}

/** @param {ShapesEditor} editor */
export const renderAdding = (editor) => html`
  <div class="shapes-row" role="group" aria-label=${t('shapes-add')}>
    ${
      /** @type {const} */ (['circle', 'square', 'triangle']).map(
        (shape) => html`
      <button type="button" data-add=${shape} @click=${() => editor.ask('shapes-edit', { edit: 'add', shape })}>
        <svg class="icon" viewBox="0 0 100 100" aria-hidden="true">${outlineSign(shape)}</svg>${t(`shapes-add-${shape}`)}</button>`,
      )
    }
  </div>`;

/** What dragging does, for whoever cannot drag (WCAG 2.2, 2.5.7). @param {ShapesEditor} editor */
export function renderMoves(editor) {
  const change = (/** @type {{edit: string, [detail: string]: any}} */ edit) => editor.ask('shapes-edit', edit);
  return html`
    <div class="shapes-moves" role="group" aria-label=${t('shapes-move')}>
      ${
        /** @type {const} */ (['left', 'up', 'right', 'down']).map(
          (way) => html`
        <button type="button" data-repeats data-way=${way} @click=${() => change({ edit: 'move', way })}>${icon(way)}${t(`shapes-move-${way}`)}</button>`,
        )
      }
      <button type="button" data-repeats @click=${() => change({ edit: 'resize', by: 1 })}>${icon('larger')}${t('shapes-larger')}</button>
      <button type="button" data-repeats @click=${() => change({ edit: 'resize', by: -1 })}>${icon('smaller')}${t('shapes-smaller')}</button>
    </div>`;
}
