/** How a zone and an axis are drawn: buttons of any shape, and lines with names. */
import { keyName } from '../core/note-names.js';
import { lookOf } from '../core/palettes.js';
import { boundsOf, distanceTo, middleOf, outlineOf } from '../instruments/shapes.js';
import { html, nothing, svg } from '../vendor/lit.js';

/** @import {Axis, Box, Place, Zone} from '../types.js' */

/** @typedef {{palette: string, letter: string, isTabStop: boolean}} ZoneLook */

/** From here on a rectangle is a bar of a column: its name stands beside its colour. In fractions of the stage. */
const WIDE = 3;

/** A shape that is narrower has no room for more than a name. In fractions of the stage, from its middle. */
const SMALL = 0.1;

/** @param {number} fraction */
const percent = (fraction) => `${Math.round(fraction * 1e4) / 100}%`;

/** @param {Box} box @param {Place} place  a place of the stage as fractions of the box */
const within = (box, { x, y }) => ({ x: (x - box.x) / box.width, y: (y - box.y) / box.height });

/**
 * @param {Zone} zone
 * @param {ZoneLook} look
 */
export function renderZone(zone, { palette, letter, isTabStop }) {
  const [note = 0] = zone.notes;
  const { colour, ink, shape } = lookOf(palette, { label: zone.label, note });
  const outline = outlineOf(zone.shape);
  const box = boundsOf(outline);
  const name = keyName(zone.label);
  const place = `--x:${box.x};--y:${box.y};--width:${box.width};--height:${box.height};--colour:${colour};--on-colour:${ink};--letters:${longestWord(name)}`;
  const isShaped = zone.shape.kind !== 'rectangle';
  return html`
    <button type="button" class="key ${classesOf(zone, box)}" data-key=${zone.id}
      data-note=${zone.notes[0] ?? nothing} tabindex=${isTabStop ? 0 : -1}
      .style=${isShaped ? place + shapeStyle(zone, box) : place}>
      ${isShaped ? renderOutline(outline, box) : nothing}
      <span class="key-face">
        ${shape ? html`<svg class="key-shape" viewBox="0 0 20 20" aria-hidden="true"><path d=${shape}></path></svg>` : nothing}
        <span class="key-name">${name}</span>
        ${letter ? html`<kbd aria-hidden="true">${letter}</kbd>` : ''}
      </span>
    </button>`;
}

/** Letters: a name is as large as its longest word has room. @param {string} name */
const longestWord = (name) => Math.max(1, ...name.split(/\s/).map((word) => [...word].length));

/** @param {Zone} zone @param {Box} box */
function classesOf({ dark, look, shape }, box) {
  const isShaped = shape.kind !== 'rectangle';
  const classes = {
    'is-dark': dark,
    'is-string': look === 'string',
    'is-wide': !isShaped && box.width > WIDE * box.height,
    'is-shaped': isShaped,
    'is-small': isShaped && -distanceTo(outlineOf(shape), middleOf(shape)) < SMALL,
  };
  return Object.entries(classes)
    .flatMap(([name, isOn]) => (isOn ? [name] : []))
    .join(' ');
}

/**
 * What is drawn is what is hit: a mouse and a finger meet the same outline as the pointer.
 * @param {Zone} zone
 * @param {Box} box
 */
function shapeStyle({ shape }, box) {
  const corners = outlineOf(shape).map((corner) => {
    const { x, y } = within(box, corner);
    return `${percent(x)} ${percent(y)}`;
  });
  const middle = within(box, middleOf(shape));
  return `;clip-path:polygon(${corners.join(',')});--middle-x:${percent(middle.x)};--middle-y:${percent(middle.y)}`;
}

/** A border that follows the shape, as CSS has none. @param {readonly Place[]} outline @param {Box} box */
function renderOutline(outline, box) {
  const points = outline.map((corner) => within(box, corner)).map(({ x, y }) => `${x * 100},${y * 100}`);
  return html`<svg class="key-outline" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
    ${svg`<polygon points=${points.join(' ')} vector-effect="non-scaling-stroke"></polygon>`}</svg>`;
}

/** @param {Axis} axis */
export function renderAxis({ along, lines }) {
  return html`<div class="axis" data-along=${along} aria-hidden="true">
    ${lines.map(({ at, label }) => html`<span class="axis-line" .style=${`--at:${at}`}>${keyName(label)}</span>`)}
  </div>`;
}
