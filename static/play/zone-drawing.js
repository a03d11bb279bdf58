/** How a zone and an axis are drawn: buttons of any shape, and lines with names. */
import { t } from '../core/i18n.js';
import { keyName } from '../core/note-names.js';
import { inkOn, lookOf } from '../core/palettes.js';
import { boundsOf, distanceTo, middleOf, outlineOf } from '../instruments/shapes.js';
import { html, nothing, svg } from '../vendor/lit.js';

/** @import {Axis, Box, Lane, Place, Zone} from '../types.js' */

/** @typedef {{palette: string, letter: string, isTabStop: boolean}} ZoneLook */

/** From here on a rectangle is a bar of a column: its name stands beside its colour. In fractions of the stage. */
const WIDE = 3;

/** A shape that is narrower has no room for more than a name. In fractions of the stage, from its middle. */
const SMALL = 0.1;

/** A key that is lower has its letter beside its name. In fractions of the stage. */
const LOW = 0.2;
/** From here on a shape has room for its key beside its name, and not below it. In fractions of the stage. */
const FLAT = 1.3;

/** A lane in which nothing is struck has room for a longer name: so much of its height. */
const NAME = 0.6;

/** @param {number} fraction */
const percent = (fraction) => `${Math.round(fraction * 1e4) / 100}%`;

/** @param {Box} box @param {Place} place  a place of the stage as fractions of the box */
const within = (box, { x, y }) => ({ x: (x - box.x) / box.width, y: (y - box.y) / box.height });

/**
 * @param {Zone} zone
 * @param {ZoneLook} look
 */
export function renderZone(zone, { palette, letter, isTabStop }) {
  const { colour, ink, shape } = lookOfZone(zone, palette);
  const outline = outlineOf(zone.shape);
  const box = boundsOf(outline);
  const name = keyName(zone.label);
  const place = `--x:${box.x};--y:${box.y};--width:${box.width};--height:${box.height};--colour:${colour};--on-colour:${ink};--letters:${longestWord(name)}`;
  const isShaped = isDrawnAsShape(zone);
  return html`
    <button type="button" class="zone ${classesOf(zone, box)}" data-zone=${zone.id}
      data-note=${zone.notes[0] ?? nothing} tabindex=${isTabStop ? 0 : -1}
      .style=${isShaped ? place + shapeStyle(zone, box) : place}>
      ${isShaped ? renderOutline(outline, box) : nothing}
      <span class="zone-face">
        ${shape ? html`<svg class="zone-shape" viewBox="0 0 20 20" aria-hidden="true"><path d=${shape}></path></svg>` : nothing}
        <span class="zone-name">${name}</span>
        ${letter ? html`<kbd aria-hidden="true">${letter}</kbd>` : ''}
      </span>
    </button>`;
}

/** @param {Zone} zone @param {string} palette */
function lookOfZone({ colour, label, notes: [note = 0] }, palette) {
  return colour ? { colour, ink: inkOn(colour), shape: null } : lookOf(palette, { label, note });
}

/** A rectangle is a key, unless it has a colour of its own. @param {Zone} zone */
const isDrawnAsShape = ({ shape, colour }) => shape.kind !== 'rectangle' || colour !== undefined;

/** Letters: a name is as large as its longest word has room. @param {string} name */
const longestWord = (name) => Math.max(1, ...name.split(/\s/).map((word) => [...word].length));

/** @param {Zone} zone @param {Box} box */
function classesOf(zone, box) {
  const { dark, drum = false, look, shape } = zone;
  const isShaped = isDrawnAsShape(zone);
  const isWide = !isShaped && box.width > WIDE * box.height;
  const isLow = !isShaped && !isWide && box.height < LOW;
  const classes = {
    'is-dark': dark,
    'is-drum': drum,
    'is-string': look === 'string',
    'is-wide': isWide,
    'is-low': isLow,
    'is-key': look !== undefined && !isShaped && !isWide && !isLow,
    'is-shaped': isShaped,
    'is-own-colour': zone.colour !== undefined,
    'is-flat': isShaped && box.width > FLAT * box.height,
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
  const polygon = svg`<polygon points=${points.join(' ')} vector-effect="non-scaling-stroke"></polygon>`;
  // Twice: where the ground may be anything, a light line lies within the dark one.
  return html`<svg class="zone-outline" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">${polygon}${polygon}</svg>`;
}

/** @param {Axis} axis @param {boolean} isColumn  the zones lie above each other */
export function renderAxis({ along, lines }, isColumn) {
  return html`<div class="axis ${isColumn && along === 'x' ? 'is-over' : ''}" data-along=${along} aria-hidden="true">
    ${lines.map(({ at, label }) => html`<span class="axis-line" .style=${`--at:${at}`}>${keyName(label)}</span>`)}
  </div>`;
}

/**
 * A voice's lane: its number, what moves it and what it does, and over it a mark that shows where it is: with that
 * number, or for each of two players with theirs.
 * @param {Lane} lane
 * @param {number} players
 */
export function renderLane({ id, number, names, box, along, rest }, players) {
  const place = `--x:${box.x};--y:${box.y};--width:${box.width};--height:${box.height};--name:${rest || NAME}`;
  return html`<div class="lane" data-along=${along} aria-hidden="true" .style=${place}>
    <div class="lane-name"><b class="lane-number">${number}</b> ${names.map((name) => t(name)).join(' · ')}</div>
    ${[1, 2].slice(0, players).map(
      (player) => html`<div class="lane-mark is-absent" data-lane=${id} data-player=${player}>
        <b class="lane-number">${players === 1 ? number : player}</b></div>`,
    )}
  </div>`;
}
