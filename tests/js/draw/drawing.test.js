/** A drawing becomes music: cells, steps, the sheet, the loop and the voice. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  COLUMNS,
  cellOf,
  cellsOf,
  hasCell,
  middleOf,
  ROWS,
  rowNotes,
  wayBetween,
  withoutCell,
} from '../../../static/draw/grid.js';
import { createLooper } from '../../../static/draw/looper.js';
import { sequenceOf, stepsBetween } from '../../../static/draw/sequence.js';
import { createSheet, readStrokes } from '../../../static/draw/sheet.js';
import { createVoice } from '../../../static/draw/voice.js';
import { SCALE_NAMES } from '../../../static/instruments/scales.js';

/** @import {NoteEvent} from '../../../static/types.js' */

const line = (/** @type {{x: number, y: number}} */ from, /** @type {{x: number, y: number}} */ to) => [
  from,
  ...wayBetween(from, to),
];

test('high is high, and every cell is found again by its middle', () => {
  assert.deepEqual(cellOf({ x: 0, y: 1 }), { column: 0, row: 0 });
  assert.deepEqual(cellOf({ x: 1, y: 0 }), { column: COLUMNS - 1, row: ROWS - 1 });
  assert.deepEqual(cellOf({ x: 5, y: -3 }), { column: COLUMNS - 1, row: ROWS - 1 });
  for (let column = 0; column < COLUMNS; column += 1) {
    for (let row = 0; row < ROWS; row += 1) assert.deepEqual(cellOf(middleOf({ column, row })), { column, row });
  }
});

test('each scale, and the drums, have a note for every row', () => {
  for (const scale of SCALE_NAMES) {
    const notes = rowNotes({ scale, root: 11, isDrums: false }).map(({ note }) => note);
    assert.equal(notes.length, ROWS);
    assert.ok(notes.every((note, index) => index === 0 || note > notes[index - 1]));
  }
  assert.equal(rowNotes({ scale: 'major', root: 0, isDrums: true }).length, ROWS);
});

test('a quick pen leaves no gap', () => {
  const cells = cellsOf(line({ x: 0.01, y: 0.99 }, { x: 0.99, y: 0.01 }));
  assert.equal(cells[0].column, 0);
  assert.equal(cells.at(-1)?.column, COLUMNS - 1);
  cells.slice(1).forEach(({ column, row }, index) => {
    assert.ok(Math.abs(column - cells[index].column) <= 1 && Math.abs(row - cells[index].row) <= 1);
  });
});

test('a rising line is a rising tune in time', () => {
  const steps = sequenceOf([line({ x: 0.01, y: 0.99 }, { x: 0.99, y: 0.01 })], 'time');
  assert.equal(steps.length, COLUMNS);
  assert.equal(steps[0].rows[0], 0);
  assert.equal(steps.at(-1)?.rows.at(-1), ROWS - 1);
  steps.slice(1).forEach(({ rows }, index) => assert.ok(rows[0] >= steps[index].rows[0]));
});

test('along the strokes, the place is heard from left to right', () => {
  const backwards = line({ x: 0.99, y: 0.5 }, { x: 0.01, y: 0.5 });
  const steps = sequenceOf([backwards], 'pan');
  assert.deepEqual([steps[0].pan, steps.at(-1)?.pan], [127, 0]);
  assert.deepEqual(sequenceOf([], 'pan'), []);
});

test('a region holds what stands in its columns, from either side', () => {
  const strokes = [[middleOf({ column: 4, row: 2 })], [middleOf({ column: 6, row: 9 })]];
  assert.deepEqual(
    stepsBetween(strokes, 6, 4).map(({ rows }) => rows),
    [[2], [], [9]],
  );
  assert.deepEqual(
    stepsBetween(strokes, 4, 4).map(({ rows }) => rows),
    [[2]],
  );
});

test('what is taken out of a stroke leaves its two halves', () => {
  const strokes = [line(middleOf({ column: 2, row: 5 }), middleOf({ column: 8, row: 5 }))];
  const rest = withoutCell(strokes, { column: 5, row: 5 });
  assert.equal(rest.length, 2);
  assert.ok(
    !hasCell(rest, { column: 5, row: 5 }) &&
      hasCell(rest, { column: 4, row: 5 }) &&
      hasCell(rest, { column: 6, row: 5 }),
  );
});

test('keys alone draw, take back, mark and undo', () => {
  const sheet = createSheet();
  sheet.move(3, 2);
  assert.deepEqual(sheet.cursor, { column: 3, row: 9 });
  assert.equal(sheet.toggle(), true);
  assert.ok(hasCell(sheet.strokes, { column: 3, row: 9 }));
  assert.equal(sheet.toggle(), false);
  sheet.undo();
  assert.ok(hasCell(sheet.strokes, { column: 3, row: 9 }));
  sheet.move(2, 0, true);
  assert.deepEqual(sheet.region, [3, 5]);
  sheet.move(-100, 100);
  assert.deepEqual([sheet.cursor, sheet.region], [{ column: 0, row: ROWS - 1 }, [0, 0]]);
  sheet.clear();
  assert.deepEqual(sheet.strokes, []);
  while (sheet.canUndo) sheet.undo();
  assert.deepEqual(sheet.strokes, []);
});

test('a pen that leaves the sheet stays at its edge, and endless drawing stays small', () => {
  const sheet = createSheet();
  sheet.draw({ x: -4, y: 9 });
  for (let index = 0; index < 3000; index += 1) sheet.draw({ x: index % 2, y: index % 3 });
  sheet.lift();
  assert.deepEqual(sheet.strokes[0][0], { x: 0, y: 1 });
  assert.ok(sheet.strokes[0].length < 20_100);
});

test('what an old or broken store holds is no drawing', () => {
  assert.deepEqual(readStrokes('x'), []);
  assert.deepEqual(readStrokes([[], [{ x: 2, y: 0 }], 'no', [{ x: 0.5, y: 0.5 }]]), [[{ x: 0.5, y: 0.5 }]]);
});

/** A clock and timers that go when they are told to. */
function makeTime() {
  let now = 10;
  /** @type {{act: () => void, at: number}|null} */
  let next = null;
  return {
    nowSeconds: () => now,
    later: (/** @type {() => void} */ act, /** @type {number} */ ms) => {
      next = { act, at: now + ms / 1000 };
      return 1;
    },
    cancel: () => {
      next = null;
    },
    /** @param {number} seconds */
    pass(seconds) {
      const end = now + seconds;
      while (next && next.at <= end) {
        const { act, at } = next;
        [now, next] = [at, null];
        act();
      }
      now = end;
    },
  };
}

test('a loop comes round in time, hears what is drawn meanwhile, and ends when it is told to', () => {
  const time = makeTime();
  /** @type {number[]} */
  const heard = [];
  let ended = 0;
  const looper = createLooper({
    ...time,
    onStep: ({ column }) => heard.push(column),
    onEnd: () => {
      ended += 1;
    },
  });
  let steps = [0, 1, 2].map((column) => ({ column, rows: [1], pan: 64 }));
  looper.start(() => steps, { stepSeconds: () => 0.25, loops: true });
  time.pass(1.1);
  assert.deepEqual(heard, [0, 1, 2, 0, 1]);
  steps = [];
  time.pass(1);
  assert.deepEqual([looper.isRunning, ended], [false, 1]);
  looper.start(() => [{ column: 7, rows: [], pan: 0 }], { stepSeconds: () => 0.25, loops: false });
  time.pass(1);
  assert.deepEqual([heard.at(-1), looper.isRunning, ended], [7, false, 2]);
});

test('a note that goes on is struck once, and silence ends all', () => {
  /** @type {NoteEvent[]} */
  const events = [];
  const voice = createVoice({ emit: (event) => events.push(event), nowSeconds: () => 1 });
  voice.become('flute');
  voice.hold([60, 64]);
  voice.hold([64, 67], 127);
  voice.silence();
  const said = events.map(
    (event) =>
      `${event.type} ${'note' in event ? event.note : 'value' in event ? event.value : 'program' in event && event.program}`,
  );
  assert.deepEqual(said, [
    'program-change 73',
    'note-on 60',
    'note-on 64',
    'note-off 60',
    'control-change 127',
    'note-on 67',
    'note-off 64',
    'note-off 67',
  ]);
  assert.ok(events.every(({ channel }) => channel === 1));
  voice.become('drums');
  voice.hold([36]);
  assert.equal(events.at(-1)?.channel, 9);
});

test("a sheet that two tabs draw on keeps what both have drawn, and undoing in one leaves the other's", () => {
  const [sun, tree, cat] = [0.1, 0.5, 0.9].map((x) => [{ x, y: 0.5 }]);
  const sheet = createSheet([sun]);
  sheet.draw(tree[0]);
  sheet.lift();
  sheet.takeIn([sun], [sun, cat]);
  assert.deepEqual(sheet.strokes, [sun, cat, tree]);
  sheet.undo();
  assert.deepEqual(sheet.strokes, [sun, cat]);
  sheet.takeIn([sun, cat], []);
  assert.deepEqual(sheet.strokes, []);
});
