import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTakeDatabase } from '../../../static/recorder/take-database.js';
import { createWriteBehind } from '../../../static/recorder/write-behind.js';
import { makeTake, newDatabaseName, noteOn, withFullDisk, withSlowDisk } from './fakes.js';

/** @import {Batch} from '../../../static/recorder/take-database.js' */

function setUp() {
  const { gate, database: slow } = withSlowDisk(createTakeDatabase({ name: newDatabaseName() }));
  const { disk, database } = withFullDisk(slow);
  /** @type {string[]} */
  const problems = [];
  const writeBehind = createWriteBehind({
    database,
    onProblem: (code) => {
      problems.push(code);
    },
    nowMs: () => 0,
  });
  return { gate, disk, database, problems, writeBehind };
}

/** @param {number} sequence @returns {Batch} */
function batch(sequence) {
  return { sequence, events: [noteOn(60 + sequence, sequence)] };
}

const { events: _none, ...head } = makeTake();
const RECORD = { ...head, state: /** @type {const} */ ('recording'), revision: 0, noteCount: 0, beatAtMs: 0 };

test('what is added while the database takes up the rest is not forgotten', async () => {
  const { gate, disk, database, writeBehind } = setUp();
  disk.full = true;
  await writeBehind.change(RECORD.id, () => ({ record: RECORD, batches: [batch(0)] }));
  disk.full = false;
  gate.close();
  const settling = writeBehind.settle();
  await writeBehind.change(RECORD.id, () => ({ batches: [batch(1)] }));
  gate.open();
  await settling;
  assert.equal(writeBehind.isUnwritten(RECORD.id), true);
  assert.equal((await writeBehind.batches(RECORD.id)).length, 2);
  await writeBehind.settle();
  assert.equal(writeBehind.isUnwritten(RECORD.id), false);
  assert.equal((await database.batches(RECORD.id)).length, 2);
  database.close();
});

test('events in the database and in memory are read as one, in order', async () => {
  const { disk, database, writeBehind } = setUp();
  await writeBehind.change(RECORD.id, () => ({ record: RECORD, batches: [batch(0), batch(2)] }));
  disk.full = true;
  await writeBehind.change(RECORD.id, () => ({ batches: [batch(1), batch(3)] }));
  assert.deepEqual(
    (await writeBehind.batches(RECORD.id)).map(({ sequence }) => sequence),
    [0, 1, 2, 3],
  );
  database.close();
});

test('a change is decided on the newest record, wherever that is', async () => {
  const { disk, database, writeBehind } = setUp();
  await writeBehind.change(RECORD.id, () => ({ record: RECORD }));
  disk.full = true;
  await writeBehind.change(RECORD.id, (record) => record && { record: { ...record, name: 'Lullaby' } });
  await writeBehind.change(RECORD.id, (record) => record && { record: { ...record, tempoBpm: 90 } });
  assert.deepEqual(
    (await writeBehind.records()).map(({ name, tempoBpm }) => [name, tempoBpm]),
    [['Lullaby', 90]],
  );
  assert.equal(await writeBehind.change(RECORD.id, () => undefined), false);
  database.close();
});

test('a problem is told again only after a write has worked', async () => {
  const { disk, database, problems, writeBehind } = setUp();
  disk.full = true;
  await writeBehind.change('a', () => ({ record: { ...RECORD, id: 'a' } }));
  await writeBehind.change('b', () => ({ record: { ...RECORD, id: 'b' } }));
  assert.deepEqual(problems, ['storage-full']);
  disk.full = false;
  await writeBehind.settle();
  disk.full = true;
  await writeBehind.change('c', () => ({ record: { ...RECORD, id: 'c' } }));
  assert.deepEqual(problems, ['storage-full', 'storage-full']);
  database.close();
});

test('an error of the page itself is not taken for a full disk', async () => {
  const { database, writeBehind } = setUp();
  await assert.rejects(
    writeBehind.change('a', () => {
      throw new TypeError('a mistake');
    }),
    TypeError,
  );
  database.close();
});
