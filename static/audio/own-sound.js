/**
 * A sound out of the player's own SoundFont, as settings, profiles and takes
 * name it: which preset, of a file of which size. Pure. The file itself stays
 * in its browser.
 */
import { text } from '../core/ranges.js';

/** @import {Sound} from './sounds.js' */

/** The id of whatever sound of one's own is chosen. */
export const OWN = 'own';

/** Bank select (MSB) of MIDI: 1 where a channel plays the player's own sound, 0 where it plays one of ours. */
export const BANK_SELECT = 0;

/** As the file has it; banks by their MSB and LSB. @typedef {{program: number, bankMSB: number, bankLSB: number, name: string}} Preset */
/** @typedef {Preset & {fileBytes: number}} OwnSound  the file's size tells it from others */

const FORM = /^(\d{1,3}):(\d{1,3}):(\d{1,3}) (\d{1,10}) ([^\p{Cc}]{1,60})$/u;
const LONGEST_NAME = 60;

/** @param {string} named @returns {OwnSound|null}  null: it names none */
export function readOwnSound(named) {
  const [, ...parts] = FORM.exec(named) ?? [];
  if (!parts.length) return null;
  const [program, bankMSB, bankLSB, fileBytes] = parts.map(Number);
  if (Math.max(program, bankMSB, bankLSB) > 127) return null;
  return { program, bankMSB, bankLSB, fileBytes, name: parts[4] };
}

/** @param {Preset} preset @param {number} fileBytes */
export const writeOwnSound = ({ program, bankMSB, bankLSB, name }, fileBytes) =>
  `${program}:${bankMSB}:${bankLSB} ${fileBytes} ${presetName(name)}`;

/** @param {string} name  as the file has it @returns {string}  that can be read and kept */
function presetName(name) {
  const readable = name.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim();
  return [...readable].slice(0, LONGEST_NAME).join('').trim() || '?';
}

/** What the setting may be: '' before anybody has chosen one. */
export const OWN_SOUND = text((named) => named === '' || readOwnSound(named) !== null, '0:0:0 1000000 Grand Piano', '');

/**
 * @param {string} named
 * @returns {Readonly<Sound>|null}
 */
export function ownSoundOf(named) {
  const own = readOwnSound(named);
  if (!own) return null;
  const { program } = own;
  return Object.freeze({ id: OWN, program, channel: 0, family: OWN, file: '', nameKey: 'sound-own', isDrums: false });
}
