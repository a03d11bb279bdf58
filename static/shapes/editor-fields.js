/** What is chosen about a shape and about the sheet: lists, cards and files, beside the sheet itself. */
import { t } from '../core/i18n.js';
import { inGroups } from '../core/in-groups.js';
import { keyName } from '../core/note-names.js';
import { meta } from '../instruments/my-shapes.js';
import { COLOUR_NAMES, COLOURS, FIELDS, FIRST_FIELD, KINDS, LOUDEST, PLAYS } from '../instruments/shape-code.js';
import { TEMPLATE_NAMES, TEMPLATES, USUAL_SHAPE } from '../instruments/shape-templates.js';
import { labelOf, placeOf } from '../instruments/shape-zones.js';
import { boundsOf, outlineOf } from '../instruments/shapes.js';
import { whenChosen } from '../ui/chosen-files.js';
import { icon } from '../ui/icons.js';
import { html, nothing, svg } from '../vendor/lit.js';
import { nameOfShape } from './editor-words.js';
import { outlineSign } from './outline-sign.js';

/** @import {SheetShape} from '../instruments/shape-code.js' */
/** @import {EventOf} from '../ui/element.js' */
/** @import {ShapesEditor} from './shapes-editor.js' */

/** Six octaves: what a child's ear and a small loudspeaker have. */
const [LOWEST, HIGHEST] = [24, 96];
/** A card's stage, twice as wide as high. */
const CARD = Object.freeze({ columns: Infinity, rows: Infinity, aspect: 2 });

/** @typedef {{value: string|number, words: string, group?: string}} Choice */

/**
 * @param {string} title
 * @param {readonly Choice[]} choices
 * @param {string|number} chosen
 * @param {(value: string) => void} choose
 */
const renderList = (title, choices, chosen, choose) => html`
  <label class="field"><span>${title}</span>
    <select @change=${(/** @type {EventOf<HTMLSelectElement>} */ event) => choose(event.target.value)}>
      ${inGroups(choices, ({ group }) => group).map(({ group, items }) =>
        group === undefined
          ? items.map((item) => renderOption(item, chosen))
          : html`<optgroup label=${group}>${items.map((item) => renderOption(item, chosen))}</optgroup>`,
      )}
    </select>
  </label>`;

/** @param {Choice} choice @param {string|number} chosen */
const renderOption = ({ value, words }, chosen) =>
  html`<option value=${value} .selected=${value === chosen}>${words}</option>`;

/** @param {SheetShape} shape @returns {readonly Choice[]}  a sample's fields, or notes by their octaves */
function noteChoices(shape) {
  const isSample = shape.plays === 'sample';
  const from = isSample ? FIRST_FIELD : Math.min(LOWEST, shape.note);
  const count = isSample ? FIELDS : Math.max(HIGHEST, shape.note) - from + 1;
  return Array.from({ length: count }, (_, index) => {
    const note = from + index;
    const words = keyName(labelOf({ ...USUAL_SHAPE, note, plays: isSample ? 'sample' : 'note' }));
    const octave = t('shapes-octave', { octave: Math.floor(note / 12) - 1 });
    return { value: note, words, ...(!isSample && { group: octave }) };
  });
}

/** @param {ShapesEditor} editor */
export function renderFields(editor) {
  const { shapes, chosen } = editor.edited;
  const shape = shapes[chosen] ?? USUAL_SHAPE;
  /** @param {keyof SheetShape} part */
  const set = (part) => (/** @type {string} */ value) =>
    editor.ask('shapes-edit', { edit: 'set', part, value: part === 'note' ? Number(value) : value });
  const named = (/** @type {readonly string[]} */ values, /** @type {(value: string) => string} */ words) =>
    values.map((value) => ({ value, words: words(value) }));
  return html`
    <fieldset>
      <legend>${nameOfShape(editor.edited, chosen)}</legend>
      ${renderList(
        t('shapes-plays'),
        named(PLAYS, (value) => t(`shapes-plays-${value}`)),
        shape.plays,
        set('plays'),
      )}
      ${renderList(t(shape.plays === 'sample' ? 'shapes-sample' : 'shapes-note'), noteChoices(shape), shape.note, set('note'))}
      ${renderList(
        t('shapes-colour'),
        named(COLOUR_NAMES, (value) => t(`shapes-colour-${value}`)),
        shape.colour,
        set('colour'),
      )}
      ${renderList(
        t('shapes-shape'),
        named(KINDS, (value) => t(`shapes-shape-${value}`)),
        shape.shape,
        set('shape'),
      )}
      ${renderList(
        t('shapes-loudest'),
        named(LOUDEST, (value) => t(`shapes-loudest-${value}`)),
        shape.loudest,
        set('loudest'),
      )}
      <div class="shapes-row">
        <button type="button" data-repeats @click=${() => editor.ask('shapes-hear')}>${icon('play')}${t('shapes-hear')}</button>
        <button type="button" @click=${() => editor.ask('shapes-edit', { edit: 'copy' })}>${icon('copy')}${t('shapes-copy')}</button>
        <button type="button" @click=${() => editor.ask('shapes-edit', { edit: 'remove' })}>${icon('remove')}${t('shapes-remove')}</button>
      </div>
    </fieldset>`;
}

/** @param {ShapesEditor} editor */
export const renderTemplates = (editor) => html`
  <fieldset class="shapes-templates">
    <legend>${t('shapes-templates')}</legend>
    ${TEMPLATE_NAMES.map(
      (name) => html`
      <button type="button" data-template=${name} @click=${() => editor.ask('shapes-edit', { edit: 'template', name })}>
        <svg class="shapes-card" viewBox="0 0 200 100" aria-hidden="true">${TEMPLATES[name].map(renderSmall)}</svg>
        <span>${t(`shapes-template-${name}`)}</span>
      </button>`,
    )}
  </fieldset>`;

/** @param {SheetShape} shape */
function renderSmall(shape) {
  const { x, y, width, height } = boundsOf(outlineOf(placeOf(shape, CARD)));
  const colour = COLOURS[/** @type {keyof typeof COLOURS} */ (shape.colour)];
  return svg`<svg x=${200 * x} y=${100 * y} width=${200 * width} height=${100 * height} viewBox="-3 -3 106 106" fill=${colour}>${outlineSign(shape.shape)}</svg>`;
}

/** @param {ShapesEditor} editor */
export function renderFiles(editor) {
  const { ground, name, picture } = editor.edited;
  const grounds = meta.settings.shapesGround.choices.map((value) => ({ value, words: t(`shapesGround-${value}`) }));
  const note = ground === 'picture' && !picture ? 'shapes-picture-none' : `shapes-ground-${ground}`;
  return html`
    <fieldset>
      <legend>${t('setting-shapesGround')}</legend>
      ${renderList(t('setting-shapesGround'), grounds, ground, (value) => editor.ask('shapes-edit', { edit: 'ground', ground: value }))}
      ${renderOpening(editor, 'shapes-picture-open', 'image/*')}
      ${picture ? html`<button type="button" @click=${() => editor.ask('shapes-edit', { edit: 'picture-remove' })}>${icon('remove')}${t('shapes-picture-remove')}</button>` : nothing}
      <p>${t(note)}</p>
    </fieldset>
    <fieldset>
      <legend>${t('shapes-file')}</legend>
      <label class="field"><span>${t('shapes-file-name')}</span>
        <input type="text" maxlength="60" autocomplete="off" .value=${name}
          @change=${(/** @type {EventOf} */ event) => editor.ask('shapes-edit', { edit: 'rename', name: event.target.value.trim() })}></label>
      <button type="button" @click=${() => editor.ask('shapes-save')}>${icon('download')}${t('shapes-save')}</button>
      ${renderOpening(editor, 'shapes-file-open', '.json,application/json')}
    </fieldset>`;
}

/**
 * A button of ours, since a browser's own for files can be reached neither by the dot nor by a switch.
 * @param {ShapesEditor} editor
 * @param {'shapes-picture-open'|'shapes-file-open'} request
 * @param {string} accept
 */
const renderOpening = (editor, request, accept) => html`
  <button type="button" @click=${() => editor.first(`input[data-request="${request}"]`)?.click()}>
    ${icon('file')}${t(request)}</button>
  <input type="file" hidden data-request=${request} accept=${accept} aria-label=${t(request)}
    @change=${whenChosen(([file]) => editor.ask(request, file))}>`;
