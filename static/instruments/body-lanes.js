/**
 * Where Body's voices are on the stage: a lane each. Voices that go up lie
 * beside each other, those that go to the side below them. The low end of a
 * lane that sounds is rest. The mirror, in which a player sees whether both
 * hands are in the picture, takes no height from tones: it lies over a lane
 * that has none, or beside them all. Pure.
 */
import { thatFit } from './arrangements.js';
import { purposeKey } from './body-settings.js';
import { DRUM_KEYS } from './drum-keys.js';
import { notesOf } from './music-settings.js';
import { isBlackKey } from './scales.js';

/** @import {Box, Lane, StageRoom, Zone} from '../types.js' */
/** @import {VoiceChoice} from './body-settings.js' */
/** @import {Tone} from './arrangements.js' */
/** @import {MusicChoice} from './music-settings.js' */

/** The mirror at the stage's right, as it is drawn (play/styles.css): so high, but no wider than this, by its shape. */
const MIRROR = Object.freeze({ height: 0.29, widest: 1 / 3, aspect: 4 / 3 });
/** On a stage that two share it lies over both: so much is left free above the lanes. */
const ABOVE = 0.22;
/** The part of a lane where a voice is silent. */
export const REST = 0.16;
/** A drum begins at so much of the quickest movement. */
export const STRIKES = 0.45;
/** Height of a lane that goes to the side, below others, by how many there are. */
const ROW_HEIGHTS = [0, 0.18, 0.17, 0.16, 0.16];
/** What is left free between two lanes. */
const GAP = 0.008;

/** @param {VoiceChoice} voice */
const hasNotes = ({ purpose }) => purpose === 'notes';

/** A voice with notes needs more room than one that does one thing. @param {readonly VoiceChoice[]} voices */
const widthOf = (voices) => voices.length + voices.filter(hasNotes).length;

/** @param {VoiceChoice} voice */
const isRow = ({ measure }) => measure === 'side';

/** @param {StageRoom} room  in fractions of the stage: what the mirror takes at its right, and how far down it goes */
function mirrorOf({ aspect, isHalf }) {
  if (isHalf) return { width: 0, height: ABOVE };
  const width = Math.min((MIRROR.height * MIRROR.aspect) / aspect, MIRROR.widest);
  return { width, height: (width * aspect) / MIRROR.aspect };
}

/**
 * @param {readonly VoiceChoice[]} voices
 * @param {StageRoom} room
 * @returns {Lane[]}
 */
export function lanesOf(voices, room) {
  const [rows, columns] = [voices.filter(isRow), voices.filter((voice) => !isRow(voice))];
  const top = columns.length ? 0 : mirrorOf(room).height;
  const rowHeight = columns.length ? ROW_HEIGHTS[rows.length] : (1 - top) / rows.length;
  const end = 1 - rows.length * rowHeight;
  return [
    ...columnsOf(columns, room, end - (rows.length ? GAP : 0)),
    ...rows.map((voice, index) =>
      laneOf(voice, { x: 0, y: end + index * rowHeight + GAP / 2, width: 1, height: rowHeight - GAP }),
    ),
  ];
}

/**
 * @param {readonly VoiceChoice[]} voices
 * @param {StageRoom} room
 * @param {number} end  of the lanes, in the stage's height
 */
function columnsOf(voices, room, end) {
  const mirror = mirrorOf(room);
  const [high, low] = [voices.filter(hasNotes), voices.filter((voice) => !hasNotes(voice))];
  const wide = widthOf(voices);
  const isOverLow = widthOf(low) / wide >= mirror.width;
  const unit = (isOverLow ? 1 : 1 - mirror.width) / wide;
  let x = 0;
  return [...high, ...low].map((voice) => {
    const width = unit * widthOf([voice]);
    x += width;
    const y = room.isHalf || (isOverLow && !hasNotes(voice)) ? mirror.height : GAP;
    return laneOf(voice, { x: x - width + GAP / 2, y, width: width - GAP, height: end - y });
  });
}

/** @param {VoiceChoice} voice @param {Box} box @returns {Lane} */
function laneOf(voice, box) {
  const { number, part, measure, from, purpose } = voice;
  const names = [`part-${part}`, ...(measure === 'distance' ? [`part-${from}`] : []), purposeKey(purpose)];
  const rest = purpose === 'notes' ? REST : purpose.startsWith('drum-') ? STRIKES : 0;
  return Object.freeze({ id: `voice-${number}`, number, names, box, along: isRow(voice) ? 'x' : 'y', rest });
}

/**
 * @param {Lane} lane
 * @param {number} at  0..1 from its low end
 */
export function placeIn({ box, along }, at) {
  return along === 'x'
    ? { x: box.x + at * box.width, y: box.y + box.height / 2 }
    : { x: box.x + box.width / 2, y: box.y + (1 - at) * box.height };
}

/**
 * What of a lane is played: its tones, its drum, or nothing.
 * @param {Lane} lane
 * @param {VoiceChoice} voice
 * @param {MusicChoice & Readonly<Record<string, any>>} settings
 * @param {StageRoom} room
 * @returns {Zone[]}
 */
export function zonesOf(lane, { purpose }, settings, room) {
  const tones = tonesOf(lane, purpose, settings, room);
  const part = (1 - lane.rest) / tones.length;
  return tones.map((tone, index) => {
    const [from, to] = [lane.rest + index * part, lane.rest + (index + 1) * part];
    const { box } = lane;
    const shape =
      lane.along === 'x'
        ? { ...box, x: box.x + from * box.width, width: (to - from) * box.width }
        : { ...box, y: box.y + (1 - to) * box.height, height: (to - from) * box.height };
    return Object.freeze({
      dark: false,
      ...tone,
      id: `${lane.id}-${index}`,
      shape: Object.freeze({ kind: 'rectangle', ...shape }),
    });
  });
}

/**
 * @param {Lane} lane
 * @param {string} purpose
 * @param {MusicChoice & Readonly<Record<string, any>>} settings
 * @param {StageRoom} room
 * @returns {(Tone & {drum?: boolean})[]}
 */
function tonesOf({ box, along }, purpose, settings, room) {
  const drum = DRUM_KEYS.find(({ label }) => label === purpose);
  if (drum) return [{ notes: [drum.note], label: drum.label, drum: true }];
  if (purpose !== 'notes') return [];
  const [columns, rows] = [room.columns * (1 - REST), room.rows * box.height * (1 - REST)];
  const fitting = thatFit(settings.bodySteps, along === 'x' ? 'row' : 'column', { ...room, columns, rows });
  return notesOf(settings, fitting).map(({ note, label }) => ({ notes: [note], label, dark: isBlackKey(note) }));
}
