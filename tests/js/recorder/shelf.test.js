import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createShelf } from '../../../static/recorder/shelf.js';
import { createTakeDatabase } from '../../../static/recorder/take-database.js';
import { makeTake, newDatabaseName, noteOn, withFullDisk, withSlowDisk } from './fakes.js';

/** @import {Batch} from '../../../static/recorder/take-database.js' */

function setUp() {
  const { gate, database: slow } = withSlowDisk(createTakeDatabase({ name: newDatabaseName() }));
  const { disk, database } = withFullDisk(slow);
  /** @type {string[]} */
  const problems = [];
  const shelf = createShelf({
    database,
    onProblem: (code) => {
      problems.push(code);
    },
    nowMs: () => 0,
  });
  return { gate, disk, database, problems, shelf };
}

/** @param {number} sequence @returns {Batch} */
function batch(sequence) {
  return { sequence, events: [noteOn(60 + sequence, sequence)] };
}

const { events: _none, ...head } = makeTake();
const RECORD = { ...head, state: /** @type {const} */ ('recording'), revision: 0, noteCount: 0, beatAtMs: 0 };

test('what is added while the database takes up the rest is not forgotten', async () => {
  const { gate, disk, database, shelf } = setUp();
  disk.full = true;
  await shelf.change(RECORD.id, () => ({ record: RECORD, batches: [batch(0)] }));
  disk.full = false;
  gate.close();
  const settling = shelf.settle();
  await shelf.change(RECORD.id, () => ({ batches: [batch(1)] }));
  gate.open();
  await settling;
  assert.equal(shelf.isUnwritten(RECORD.id), true);
  assert.equal((await shelf.batches(RECORD.id)).length, 2);
  await shelf.settle();
  assert.equal(shelf.isUnwritten(RECORD.id), false);
  assert.equal((await database.batches(RECORD.id)).length, 2);
  database.close();
});

test('events in the database and in memory are read as one, in order', async () => {
  const { disk, database, shelf } = setUp();
  await shelf.change(RECORD.id, () => ({ record: RECORD, batches: [batch(0), batch(2)] }));
  disk.full = true;
  await shelf.change(RECORD.id, () => ({ batches: [batch(1), batch(3)] }));
  assert.deepEqual(
    (await shelf.batches(RECORD.id)).map(({ sequence }) => sequence),
    [0, 1, 2, 3],
  );
  database.close();
});

test('a change is decided on the newest record, wherever that is', async () => {
  const { disk, database, shelf } = setUp();
  await shelf.change(RECORD.id, () => ({ record: RECORD }));
  disk.full = true;
  await shelf.change(RECORD.id, (record) => record && { record: { ...record, name: 'Lullaby' } });
  await shelf.change(RECORD.id, (record) => record && { record: { ...record, tempoBpm: 90 } });
  assert.deepEqual(
    (await shelf.records()).map(({ name, tempoBpm }) => [name, tempoBpm]),
    [['Lullaby', 90]],
  );
  assert.equal(await shelf.change(RECORD.id, () => undefined), false);
  database.close();
});

test('a problem is told again only after a write has worked', async () => {
  const { disk, database, problems, shelf } = setUp();
  disk.full = true;
  await shelf.change('a', () => ({ record: { ...RECORD, id: 'a' } }));
  await shelf.change('b', () => ({ record: { ...RECORD, id: 'b' } }));
  assert.deepEqual(problems, ['storage-full']);
  disk.full = false;
  await shelf.settle();
  disk.full = true;
  await shelf.change('c', () => ({ record: { ...RECORD, id: 'c' } }));
  assert.deepEqual(problems, ['storage-full', 'storage-full']);
  database.close();
});

test('an error of the page itself is not taken for a full disk', async () => {
  const { database, shelf } = setUp();
  await assert.rejects(
    shelf.change('a', () => {
      throw new TypeError('a mistake');
    }),
    TypeError,
  );
  database.close();
});
