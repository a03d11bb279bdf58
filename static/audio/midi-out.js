/**
 * The MIDI device that plays along: found, opened, lost and found again by
 * itself. The page's own sound knows nothing of it.
 */
import { makeComingBack } from '../core/coming-back.js';
import { inTime } from '../core/in-time.js';
import { makeMachine } from '../core/machine.js';
import { oneLine } from '../core/one-line.js';
import { text } from '../core/ranges.js';
import { makeMidiSender } from './midi-sender.js';

/** @import {Timers} from '../core/in-time.js' */
/** @import {Report, StatusCode} from '../core/statuses.js' */
/** @import {Transitions} from '../core/machine.js' */
/** @import {NoteEvent} from '../types.js' */
/** @import {MidiSender} from './midi-sender.js' */
/** @typedef {ReturnType<typeof createMidiOut>} MidiOut */

/** A device that another program has may leave the question open. */
const OPEN_MS = 4000;
/** What was sent last is to get out before the device is let go. */
const CLOSE_AFTER_MS = 500;

const WRITTEN = /^([!-~]{1,100}) ([^\p{Cc}\p{Cs}]{1,60})$/u;
const LONGEST_ID = 100;
const LONGEST_NAME = 60;

/** Which device: '' none; else what the browser calls it, and its name. */
export const MIDI_OUT = text((written) => written === '' || WRITTEN.test(written), 'output-1 Piano', '');

/** @param {{id: string, name: string|null}} port */
export const writeOutput = (port) => `${idOf(port)} ${nameOf(port)}`;

/** @param {{id: string}} port */
const idOf = ({ id }) => id.replace(/[^!-~]/g, '_').slice(0, LONGEST_ID) || '_';

/** @param {{id: string, name: string|null}} port */
const nameOf = ({ id, name }) => oneLine(name || id, LONGEST_NAME) || '?';

/** @param {string} written  a value of the setting */
export const readName = (written) => WRITTEN.exec(written)?.[2] ?? '';

/** @typedef {'off'|'away'|'opening'|'open'|'busy'} State */
/** @type {Transitions<State, 'want'|'found'|'opened'|'failed'|'gone'|'leave'>} */
const STATES = Object.freeze({
  off: { want: 'away' },
  away: { found: 'opening', leave: 'off' },
  opening: { opened: 'open', failed: 'busy', gone: 'away', leave: 'off' },
  open: { failed: 'busy', gone: 'away', leave: 'off' },
  busy: { found: 'opening', gone: 'away', leave: 'off' },
});

/**
 * @param {Object} parts
 * @param {Report} parts.report
 * @param {() => readonly NoteEvent[]} parts.first  what a device must be told before it plays: the sounds
 * @param {() => void} parts.onOutputs  there are others to choose from
 * @param {Timers} [parts.timers]
 */
export function createMidiOut({ report, first, onOutputs, timers = globalThis }) {
  const machine = makeMachine(STATES, 'off');
  /** @type {MIDIAccess|undefined} */
  let access;
  let wanted = '';
  /** @type {MIDIOutput|undefined} */
  let port;
  /** @type {MidiSender|undefined} */
  let sender;
  /** Said last of this device, so that it is said once each way. @type {StatusCode|''} */
  let said = '';

  const say = (/** @type {StatusCode} */ code) => {
    if (said !== code) report(code, { name: readName(wanted) });
    said = code;
  };
  const look = () => {
    const found = access && findOutput(access, wanted);
    if (found && port && found !== port) machine.send('gone');
    if (found) {
      if (machine.state === 'away' || machine.state === 'busy') open(found);
    } else if (access && machine.state !== 'off') {
      machine.send('gone');
      say('midi-out-gone');
    }
  };
  const comingBack = makeComingBack(look, { timers });

  /** @param {MIDIOutput} output */
  const open = (output) => {
    port = output;
    machine.send('found');
    // What answers after the limit is asked again by then.
    const isCurrent = () => port === output && machine.state === 'opening';
    inTime(output.open(), OPEN_MS, { timers }).then(
      () => isCurrent() && machine.send('opened'),
      () => isCurrent() && machine.send('failed'),
    );
  };
  /** @param {() => void} send */
  const attempt = (send) => {
    try {
      send();
    } catch {
      // Unplugged, and not told of yet; or the browser refuses it.
      machine.send('failed');
    }
  };
  machine.onChange((state) => {
    if (state === 'open' && port) {
      comingBack.stop();
      const opened = makeMidiSender(port);
      sender = opened;
      attempt(() => first().forEach(opened.send));
      if (machine.state === 'open') say('midi-out-ready');
    } else sender = undefined;
    if (state === 'busy') {
      say('midi-out-busy');
      comingBack.plan();
    }
    if (state === 'off' || state === 'away') {
      comingBack.stop();
      port = undefined;
    }
  });

  const panic = () => attempt(() => sender?.panic());
  const leave = () => {
    panic();
    const left = port;
    machine.send('leave');
    said = '';
    timers.setTimeout(() => left !== port && left?.close()?.catch(() => {}), CLOSE_AFTER_MS);
  };

  return {
    /** @param {MIDIAccess} given */
    use(given) {
      if (access === given) return;
      access = given;
      given.addEventListener('statechange', ({ port: changed }) => {
        if (changed?.type !== 'output') return;
        look();
        onOutputs();
      });
      look();
    },
    /** @param {string} written  a value of the setting */
    choose(written) {
      if (written === wanted) return;
      leave();
      wanted = written;
      if (written) machine.send('want');
      look();
    },
    /** @returns {{value: string, name: string}[]|null}  null: nobody was asked yet */
    outputs: () =>
      access ? plugged(access).map((output) => ({ value: writeOutput(output), name: nameOf(output) })) : null,
    /** @param {NoteEvent} event */
    send: (event) => attempt(() => sender?.send(event)),
    /** The chosen device, or a port of its name, sends as well. */
    isAlsoInput: () => [...(access?.inputs.values() ?? [])].some((input) => nameOf(input) === readName(wanted)),
    panic,
  };
}

/** @param {MIDIAccess} access */
const plugged = (access) => [...access.outputs.values()].filter(({ state }) => state === 'connected');

/**
 * By its name where the browser calls it something else today.
 * @param {MIDIAccess} access
 * @param {string} written
 */
function findOutput(access, written) {
  const outputs = plugged(access);
  return (
    outputs.find((output) => writeOutput(output) === written) ??
    outputs.find((output) => nameOf(output) === readName(written))
  );
}
