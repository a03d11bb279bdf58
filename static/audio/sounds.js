/**
 * Every sound that can be chosen: one line each. `program` is General MIDI's,
 * so an exported file sounds alike elsewhere; drums live on channel 9.
 * See docs/reference/sounds.md.
 */

import { BANK_SELECT, readOwnSound } from './own-sound.js';

/** @import {Take} from '../types.js' */

/** MIDI's percussion channel, counted from 0. */
export const DRUM_CHANNEL = 9;

/** file: '' for one of the player's own. @typedef {{id: string, program: number, channel: number, family: Family|'own', file: string, nameKey: string, isDrums: boolean}} Sound */

/** What lists are divided by, in their order. */
export const FAMILIES = Object.freeze(
  /** @type {const} */ (['keys', 'struck', 'plucked', 'bowed', 'wind', 'voices', 'electronic', 'drums']),
);
/** @typedef {(typeof FAMILIES)[number]} Family */

/** In the order of lists. @type {readonly Readonly<Sound>[]} */
export const SOUNDS = [
  ...family('keys', { piano: 0, 'electric-piano': 4, organ: 19, accordion: 21 }),
  ...family('struck', { celesta: 8, 'music-box': 10, vibraphone: 11, marimba: 12, xylophone: 13, glockenspiel: 9 }),
  ...family('struck', { 'steel-drums': 114 }),
  ...family('plucked', { guitar: 24, 'steel-guitar': 25, 'electric-guitar': 27, bass: 32, harp: 46, pizzicato: 45 }),
  ...family('plucked', { sitar: 104, koto: 107, kalimba: 108 }),
  ...family('bowed', { violin: 40, cello: 42, strings: 48 }),
  ...family('wind', { flute: 73, recorder: 74, 'pan-flute': 75, oboe: 68, clarinet: 71, saxophone: 65 }),
  ...family('wind', { trumpet: 56, brass: 61, harmonica: 22 }),
  ...family('voices', { choir: 52, oohs: 53 }),
  ...family('electronic', { 'soft-pad': 89 }),
  ...family('drums', { drums: 0 }, DRUM_CHANNEL),
];

/** Ids of those that play notes, not drums. @type {readonly string[]} */
export const PITCHED_SOUNDS = SOUNDS.filter(({ isDrums }) => !isDrums).map(({ id }) => id);

/**
 * @param {Family} name
 * @param {Record<string, number>} programs  by the ids of its sounds
 * @param {number} [channel]
 * @returns {Readonly<Sound>[]}
 */
function family(name, programs, channel = 0) {
  return Object.entries(programs).map(([id, program]) =>
    Object.freeze({
      id,
      program,
      channel,
      family: name,
      file: `sounds/${id}.sf3`,
      nameKey: `sound-${id}`,
      isDrums: channel === DRUM_CHANNEL,
    }),
  );
}

/**
 * @param {string} id
 * @returns {Readonly<Sound>}
 * @throws {RangeError} when there is no such sound
 */
export function findSound(id) {
  const found = SOUNDS.find((candidate) => candidate.id === id);
  if (!found) throw new RangeError(`sound must be one of ${SOUNDS.map((known) => known.id).join(', ')}, got ${id}`);
  return found;
}

/** General MIDI's instruments come in families of eight: pianos, bells, organs, guitars and so on. */
const GM_FAMILY = 8;

/**
 * Which sound a take needs for one of its tracks: that of the program, or the one that is most like it.
 * @param {number} channel  0..15
 * @param {number} program  0..127
 * @returns {Readonly<Sound>}
 */
export function soundOfProgram(channel, program) {
  const unlike = (/** @type {Sound} */ { program: other }) =>
    Math.abs(other - program) + (Math.floor(other / GM_FAMILY) === Math.floor(program / GM_FAMILY) ? 0 : 2 * GM_FAMILY);
  const candidates = SOUNDS.filter(({ isDrums }) => isDrums === (channel === DRUM_CHANNEL));
  return candidates.reduce((best, sound) => (unlike(sound) < unlike(best) ? sound : best));
}

/**
 * @param {Pick<Take, 'tracks'|'events'> & Partial<Pick<Take, 'settings'>>} take
 * @returns {string[]} ids of the sounds that it needs, each once; a sound of the player's own by what names it
 */
export function soundsOf({ tracks, events, settings = {} }) {
  const programs = [...tracks, ...events.filter((event) => event.type === 'program-change')];
  const named = String(settings.ownSound ?? '');
  const isOwn = (/** @type {Take['events'][number]} */ event) =>
    event.type === 'control-change' && event.controller === BANK_SELECT && event.value > 0;
  const own = readOwnSound(named) && events.some(isOwn) ? [named] : [];
  return [...own, ...new Set(programs.map(({ channel, program }) => soundOfProgram(channel, program).id))];
}
