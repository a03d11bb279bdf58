/**
 * What a take holds beside its notes: the way of the pointer, what the page called for, and who said that there was
 * help. A journal has each as pieces among the notes, so that a tab that crashes keeps what there was; a take has each
 * at a place of its own, since none of it is music. Each is absent where there is nothing of it.
 */

import { microseconds } from './note-event.js';

/** @import {Cue, Help, Movement, NoteEvent, Take} from '../types.js' */
/** @import {MovementPiece} from './movement.js' */

/** @typedef {Cue & {type: 'cue', channel: 0}} CuePiece */
/** @typedef {Help & {type: 'help', channel: 0}} HelpPiece */
/** @typedef {MovementPiece|CuePiece|HelpPiece} Piece */
/** @typedef {NoteEvent|Piece} JournalEvent */
/** @typedef {Pick<Take, 'movement'|'cues'|'help'>} Beside */

/** Most of each in a take, as the server takes it. */
export const MOST_CUES = 20_000;
export const MOST_HELP = 1000;

const TYPES = ['movement', 'cue', 'help'];

/**
 * @param {readonly JournalEvent[]} journal
 * @param {number} [durationSeconds]  of the take: nothing lies after its end
 * @returns {{played: NoteEvent[]} & Beside}
 */
export function apart(journal, durationSeconds = Infinity) {
  const pieces = journal.filter(isPiece);
  const played = /** @type {NoteEvent[]} */ (journal.filter((event) => !isPiece(event)));
  const movement = joined(pieces.filter((piece) => piece.type === 'movement'));
  const inTake = (/** @type {Piece} */ { atSeconds }) => atSeconds <= durationSeconds;
  const there = pieces.filter(inTake).sort((a, b) => a.atSeconds - b.atSeconds);
  const cues = there.filter((piece) => piece.type === 'cue').slice(0, MOST_CUES);
  const help = there.filter((piece) => piece.type === 'help').slice(0, MOST_HELP);
  return {
    played,
    ...(movement && { movement }),
    ...(cues.length > 0 && { cues: cues.map(plain) }),
    ...(help.length > 0 && { help: help.map(plain) }),
  };
}

/**
 * As finely as notes are timed, so that what was at one moment still is.
 * @template {CuePiece|HelpPiece} P
 * @param {P} piece
 */
const plain = ({ type: _type, channel: _channel, atSeconds, ...step }) => ({
  atSeconds: microseconds(atSeconds),
  ...step,
});

/** As the journal holds it. @param {{events: readonly NoteEvent[]} & Beside} take @returns {JournalEvent[]} */
export const together = ({ events, movement, cues = [], help = [] }) => [
  ...events,
  ...(movement ? [/** @type {const} */ ({ type: 'movement', channel: 0, atSeconds: 0, ...movement })] : []),
  ...cues.map((cue) => /** @type {const} */ ({ type: 'cue', channel: 0, ...cue })),
  ...help.map((said) => /** @type {const} */ ({ type: 'help', channel: 0, ...said })),
];

/** @param {readonly MovementPiece[]} pieces @returns {Movement|undefined} */
function joined(pieces) {
  const [first] = pieces;
  if (!first) return undefined;
  const column = (/** @type {'x'|'y'} */ name) => pieces.map((piece) => piece[name]).join('');
  return { rateHz: first.rateHz, source: first.source, x: column('x'), y: column('y') };
}

/** @param {JournalEvent} event @returns {event is Piece} */
function isPiece(event) {
  return TYPES.includes(event.type);
}
