/**
 * Results of pointing tests, as they are kept and exported. Pure.
 *
 * A result is never without the settings it was made with: a change of gain
 * would look like progress.
 */

import { dateText, fields, finite, goodOnes, namedBy } from '../core/documents.js';
import { array, boolean, minLength, picklist, pipe, string, union } from '../vendor/valibot.js';

import { SELECTS } from './figures.js';

/** @import {InferOutput} from '../vendor/valibot.js' */
/** @import {PointingFacts} from '../types.js' */
/** @import {Sequence} from './run.js' */

const SEQUENCE = fields({
  count: finite,
  amplitude: finite,
  width: finite,
  trials: finite,
  errors: finite,
  movementMs: finite,
  effectiveAmplitude: finite,
  effectiveWidth: finite,
  effectiveId: finite,
  throughput: finite,
});

const RESULT = fields({
  at: dateText,
  /** '' for nobody in particular. */
  playerId: string(),
  /** Nickname, '' likewise. */
  player: string(),
  /** 'mouse', 'touch', 'pen', 'nose', … */
  source: string(),
  select: picklist(SELECTS),
  /** 0 unless selected by dwell. */
  dwellMs: finite,
  sequences: pipe(array(SEQUENCE), minLength(1)),
  /** Left out, because the pointer was lost on the way. */
  lostTrials: finite,
  /** Bits a second, mean of the sequences. */
  throughput: finite,
  movementMs: finite,
  /** 0..1 */
  errorRate: finite,
  settings: namedBy(string(), union([string(), finite, boolean()])),
});

/** @typedef {Readonly<InferOutput<typeof RESULT>>} TestResult */

/** How many of one player are kept; the oldest go. */
export const MOST_RESULTS = 200;

/**
 * @param {unknown} stored  whatever a store gave back
 * @returns {TestResult[]}  those that are whole
 */
export const readResults = (stored) => goodOnes(RESULT, stored);

/**
 * @param {readonly TestResult[]} results
 * @param {TestResult} result
 * @returns {TestResult[]}  with the new one at the end
 */
export function addResult(results, result) {
  const own = [...ofPlayer(results, result.playerId), result];
  return [...results.filter(({ playerId }) => playerId !== result.playerId), ...own.slice(-MOST_RESULTS)];
}

/** For whoever keeps no sequences. @param {TestResult} result @returns {PointingFacts} */
export const factsOf = ({ source, select, dwellMs, sequences, throughput, movementMs, errorRate }) => ({
  source,
  select,
  dwellMs,
  trials: sequences.reduce((sum, { trials }) => sum + trials, 0),
  throughput,
  movementMs,
  errorRate,
});

/**
 * @param {readonly TestResult[]} results
 * @param {string} id
 */
export const ofPlayer = (results, id) => results.filter(({ playerId }) => playerId === id);

/**
 * What was set differently than in the test before.
 * @param {readonly TestResult[]} results  one player's, oldest first
 * @param {number} index
 * @returns {[name: string, value: string|number|boolean][]}
 */
export function changedSettings(results, index) {
  const before = results[index - 1];
  if (!before) return [];
  return Object.entries(results[index].settings).filter(
    ([name, value]) => name in before.settings && before.settings[name] !== value,
  );
}

const COLUMNS =
  /** @type {readonly [string, (result: TestResult, sequence: Sequence, index: number) => string|number][]} */ ([
    ['at', ({ at }) => at],
    ['player', ({ player }) => player],
    ['pointer', ({ source }) => source],
    ['select', ({ select }) => select],
    ['dwell_ms', ({ dwellMs }) => dwellMs],
    ['sequence', (_result, _sequence, index) => index + 1],
    ['targets', (_, { count }) => count],
    ['amplitude', (_, { amplitude }) => amplitude],
    ['width', (_, { width }) => width],
    ['trials', (_, { trials }) => trials],
    ['errors', (_, { errors }) => errors],
    ['movement_ms', (_, { movementMs }) => movementMs],
    ['effective_amplitude', (_, each) => each.effectiveAmplitude],
    ['effective_width', (_, each) => each.effectiveWidth],
    ['effective_id_bits', (_, each) => each.effectiveId],
    ['throughput_bits_per_s', (_, { throughput }) => throughput],
    ['test_throughput_bits_per_s', ({ throughput }) => throughput],
    ['test_movement_ms', ({ movementMs }) => movementMs],
    ['test_error_rate', ({ errorRate }) => errorRate],
    ['test_lost_trials', ({ lostTrials }) => lostTrials],
  ]);

/**
 * One line a sequence, each with its test's figures and settings (RFC 4180).
 * Lengths are fractions of the field. Numbers have a point, whatever the language.
 * @param {readonly TestResult[]} results
 * @returns {string}
 */
export function toCsv(results) {
  const settings = [...new Set(results.flatMap((result) => Object.keys(result.settings)))].sort();
  const head = [...COLUMNS.map(([name]) => name), ...settings.map((name) => `setting_${name}`)];
  const lines = results.flatMap((result) =>
    result.sequences.map((sequence, index) => [
      ...COLUMNS.map(([, value]) => value(result, sequence, index)),
      ...settings.map((name) => result.settings[name] ?? ''),
    ]),
  );
  return [head, ...lines].map((line) => `${line.map(cell).join(',')}\r\n`).join('');
}

/** @param {string|number|boolean} value */
function cell(value) {
  if (typeof value === 'number') return String(Math.round(value * 1e6) / 1e6);
  // A spreadsheet would run a nickname that begins like a formula.
  const text = String(value).replace(/^[=+\-@\t\r]/, "'$&");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
