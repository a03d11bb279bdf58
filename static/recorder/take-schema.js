/** What the server says of takes, described once; docs/reference/take-format.md has the words. */
import {
  dateText,
  fields,
  finite,
  isRecord,
  namedBy,
  numberThat,
  textThat,
  uuid,
  wholeNumber,
} from '../core/documents.js';
import { array, boolean, lazy, literal, optional, string, union } from '../vendor/valibot.js';
import { isInstrumentId, isLyric } from './note-event.js';

const positive = numberThat((value) => value >= 0 && Number.isFinite(value), '0 or more');
const anyText = textThat(() => true, '…');
const byte = wholeNumber(0, 127);
const channel = wholeNumber(0, 15);
const at = { channel, atSeconds: positive };

const EVENTS = {
  'note-on': fields({ type: literal('note-on'), ...at, note: byte, velocity: byte }),
  'note-off': fields({ type: literal('note-off'), ...at, note: byte, velocity: byte }),
  'control-change': fields({ type: literal('control-change'), ...at, controller: byte, value: byte }),
  'program-change': fields({ type: literal('program-change'), ...at, program: byte }),
  'pitch-bend': fields({ type: literal('pitch-bend'), ...at, value: wholeNumber(-8192, 8191) }),
  lyric: fields({ type: literal('lyric'), ...at, text: textThat(isLyric, 'la-') }),
  instrument: fields({ type: literal('instrument'), ...at, instrument: textThat(isInstrumentId, 'wheel') }),
};

/** Of the rule for its kind, so that what is wrong is said of that alone. */
const event = lazy((given) => {
  const kind = /** @type {keyof typeof EVENTS} */ (isRecord(given) ? given.type : '');
  return EVENTS[kind] ?? EVENTS['note-on'];
});

export const TAKE = fields({
  schemaVersion: literal(1),
  id: uuid,
  name: anyText,
  startedAt: dateText,
  durationSeconds: positive,
  tempoBpm: positive,
  ppq: literal(480),
  tracks: array(fields({ channel, name: anyText, program: byte })),
  events: array(event),
  settings: namedBy(string(), union([string(), finite, boolean()])),
  tracking: fields({ frames: positive, dropped: positive, lostSeconds: positive, meanInferenceMs: positive }),
  movement: optional(fields({ rateHz: wholeNumber(10, 30), source: anyText, x: anyText, y: anyText })),
  cues: optional(array(fields({ atSeconds: positive, note: optional(byte), by: optional(literal('person')) }))),
  help: optional(array(fields({ atSeconds: positive, on: optional(boolean()) }))),
});

export const TAKE_SUMMARY = fields({
  id: uuid,
  name: anyText,
  startedAt: dateText,
  durationSeconds: positive,
  noteCount: wholeNumber(0, 1e9),
  /** Whether its secret is needed to change it. */
  protected: optional(boolean()),
});

/** Its name in addresses, for people and of its files. */
export const EXPORT_FORMAT = fields({ format: anyText, label: anyText, extension: anyText });
