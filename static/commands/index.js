/** Everything that a gesture can do: one line each. See docs/how-to/map-gestures.md. */
import * as changeSetting from './change-setting.js';
import * as controlChange from './control-change.js';
import * as customEvent from './custom-event.js';
import * as giveCue from './give-cue.js';
import * as loop from './loop.js';
import * as markMoment from './mark-moment.js';
import * as pause from './pause.js';
import * as pitchBend from './pitch-bend.js';
import * as playChord from './play-chord.js';
import * as playDrum from './play-drum.js';
import * as playNote from './play-note.js';
import * as pressPointed from './press-pointed.js';
import * as recentre from './recentre.js';
import * as record from './record.js';
import * as scanSwitch from './scan-switch.js';
import * as sustain from './sustain.js';
import * as tapTempo from './tap-tempo.js';

/** @import {EventDetails} from '../core/events.js' */
/** @import {Table} from '../core/ranges.js' */
/** @import {RequestName, RequestRest} from '../core/requests.js' */
/** @import {Values} from '../core/settings.js' */
/** @import {Field} from './fields.js' */

/** @typedef {{controller: number, value: number, rest: number}|{bend: number}} HeldControl  `rest`: its value while nobody holds it */

/**
 * What a command may use of the page.
 * @typedef {Object} CommandContext
 * @property {string} source  who asks: notes that it holds are its own
 * @property {{hold: (kind: 'melody'|'drums', note: number, source: string, velocity: number) => void,
 *   letGo: (kind: 'melody'|'drums', note: number, source: string) => void}} notes
 * @property {(change: HeldControl) => void} control  to the player's own sound
 * @property {{ranges: Table, values: Values, set: (name: any, value: any) => void}} settings
 * @property {<Name extends RequestName>(name: Name, ...rest: RequestRest<Name>) => void} request  what a button of the page asks for
 * @property {(detail: EventDetails['creatable:custom']) => void} tellScripts
 * @property {() => void} pressPointed
 * @property {(what: 'start'|'stop'|'toggle'|'loop') => void} record
 */

/**
 * `phases`: 'on-off' runs at the begin and end of a gesture, 'graded' with
 * every change of its confidence (value 0..127).
 * @typedef {Object} CommandMeta
 * @property {string} id
 * @property {string} nameKey
 * @property {readonly Field[]} fields
 * @property {'on-off'|'graded'} phases
 * @property {boolean} [duringPause]  works while everything else rests
 */

/**
 * @typedef {Object} Command
 * @property {(phase: 'begin'|'end'|'value', value: number, args: Readonly<Record<string, any>>) => void} run
 */

/** @typedef {{meta: CommandMeta, create: (context: CommandContext) => Command}} CommandModule */

/** @type {readonly CommandModule[]} */
export const commands = [
  playNote,
  playChord,
  playDrum,
  changeSetting,
  sustain,
  tapTempo,
  record,
  loop,
  markMoment,
  giveCue,
  pressPointed,
  scanSwitch,
  recentre,
  pause,
  controlChange,
  pitchBend,
  customEvent,
];

/**
 * @param {string} id
 * @returns {CommandModule}
 * @throws {RangeError} when there is none of that name
 */
export function findCommand(id) {
  const found = commands.find(({ meta }) => meta.id === id);
  if (!found)
    throw new RangeError(`command must be one of ${commands.map(({ meta }) => meta.id).join(', ')}, got ${id}`);
  return found;
}
