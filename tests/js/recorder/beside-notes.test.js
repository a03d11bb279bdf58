import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBy } from '../../../static/core/documents.js';
import { assembleTake, recoveredDuration } from '../../../static/recorder/assemble-take.js';
import { apart, MOST_HELP, together } from '../../../static/recorder/beside-notes.js';
import { TAKE } from '../../../static/recorder/take-schema.js';
import { keep } from '../../../static/recorder/take-steps.js';
import { makeTake, noteOff, noteOn } from './fakes.js';

/** @import {CuePiece, HelpPiece} from '../../../static/recorder/beside-notes.js' */

/** @param {number} atSeconds @param {number} [note] @returns {CuePiece} */
const cue = (atSeconds, note) => ({ type: 'cue', channel: 0, atSeconds, ...(note !== undefined && { note }) });
/** @param {number} atSeconds @param {boolean} on @returns {HelpPiece} */
const help = (atSeconds, on) => ({ type: 'help', channel: 0, atSeconds, on });

test('a take has calls and help at places of their own, in order and within its time, and goes back whole', () => {
  const journal = [help(0, false), noteOn(60, 1), cue(1.5, 62), cue(1.2, 60), noteOff(60, 2), cue(2.5), cue(9, 64)];
  assert.equal(recoveredDuration(journal), 2, 'no longer than what was heard');
  const take = assembleTake(makeTake({ durationSeconds: 3 }), journal);
  assert.deepEqual(take.cues, [{ atSeconds: 1.2, note: 60 }, { atSeconds: 1.5, note: 62 }, { atSeconds: 2.5 }]);
  assert.deepEqual(take.help, [{ atSeconds: 0, on: false }]);
  assert.ok(take.events.every(({ type }) => type.startsWith('note')));
  assert.deepEqual(readBy(TAKE, JSON.parse(JSON.stringify(take))).value?.cues, take.cues);
  const { record, batches = [] } = keep(take)(undefined) ?? {};
  assert.ok(record && !('cues' in record) && !('help' in record), 'a list of takes need not read them');
  assert.deepEqual(assembleTake(makeTake({ durationSeconds: 3, id: take.id }), batches[0].events), take);
});

test('a take in which nothing of it happened reads as ever', () => {
  assert.deepEqual(Object.keys(apart([noteOn(60, 1)])), ['played']);
  assert.deepEqual(together(makeTake({})), makeTake({}).events);
});

test('there are never more of them than the server takes', () => {
  const said = Array.from({ length: MOST_HELP + 5 }, (_, at) => help(at, at % 2 === 0));
  assert.equal(apart(said).help?.length, MOST_HELP);
});
