/** A score while it is open: its pages, its sizes, coloured and plain, on screen and on paper. */
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { OpenScore } from '../../../static/notation/open-score.js';
import { note, scoreOf } from './scores.js';

/** @import {ShownScore} from '../../../static/notation/score-dialog.js' */

/** @type {Map<string, string>} */
const kept = new Map();
/** @type {any} */ (globalThis).localStorage = {
  getItem: (/** @type {string} */ key) => kept.get(key) ?? null,
  setItem: (/** @type {string} */ key, /** @type {string} */ value) => kept.set(key, value),
};
beforeEach(() => kept.clear());

/** @param {number} bars @param {number} [roomPx] @param {string} [inside]  of each bar */
async function open(bars, roomPx = 700, inside = note('C4', 48)) {
  /** @type {any[]} */
  const done = [];
  /** @type {number[]} */
  const least = [];
  const dialog = {
    paper: {},
    roomPx,
    /** @type {ShownScore|null} */
    score: null,
    async show(/** @type {ShownScore} */ score) {
      this.score = score;
    },
    sheets: 0,
    addSheet() {
      this.sheets += 1;
      return {};
    },
    clearSheets() {
      this.sheets = 0;
    },
  };
  const engraving = {
    async open(/** @type {string} */ score, /** @type {any} */ { colourOf }) {
      const letters = score.match(/<text>/g)?.length ?? 0;
      done.push(['open', letters, colourOf?.({ label: 'C4', note: 60 }) ?? null]);
    },
    draw: (/** @type {number} */ size, /** @type {number} */ leastPx) => {
      done.push(['draw', size]);
      least.push(Math.round(leastPx));
    },
    drawForPaper: (/** @type {number} */ size) => done.push(['paper', size]),
  };
  const score = new OpenScore({
    dialog: /** @type {any} */ (dialog),
    name: 'Tune',
    score: scoreOf(Array.from({ length: bars }, () => inside)),
    palette: 'okabe-ito',
    engrave: () => engraving,
  });
  const page = new EventTarget();
  await score.begin(/** @type {any} */ (page));
  const news = () => done.splice(0);
  const shown = () => /** @type {ShownScore} */ (dialog.score);
  return { score, dialog, page, news, shown, least };
}

test('a short score is one page, coloured with its letters at first, told in words', async () => {
  const { news, shown } = await open(3);
  assert.deepEqual(news(), [
    ['open', 3, '#e69f00'],
    ['draw', 1],
  ]);
  const { from, to, count, isFirst, isLast, isColoured, said } = shown();
  assert.deepEqual([from, to, count, isFirst, isLast, isColoured], ['1', '3', 3, true, true, true]);
  assert.equal(said.length, 3);
});

test('a long one is turned page by page, and no further than it goes', async () => {
  const { score, news, shown } = await open(34);
  assert.deepEqual([shown().to, shown().isFirst, shown().isLast], ['16', true, false]);
  await score.turn(-1);
  assert.equal(shown().from, '1');
  await score.turn(1);
  assert.deepEqual([shown().from, shown().to], ['17', '32']);
  news();
  await score.turn(1);
  await score.turn(1);
  assert.deepEqual([shown().from, shown().to, shown().isLast], ['33', '34', true]);
  assert.deepEqual(news()[0], ['open', 2, '#e69f00']);
});

test('plain it has neither colours nor letters, and the next one that is opened neither', async () => {
  const { score, news, shown } = await open(2);
  news();
  await score.colour();
  assert.deepEqual(news()[0], ['open', 0, null]);
  assert.equal(shown().isColoured, false);
  assert.deepEqual((await open(2)).news()[0], ['open', 0, null]);
});

test('larger and smaller as far as there are sizes, and as large the next time', async () => {
  const { score, news, shown } = await open(1);
  news();
  for (let times = 0; times < 5; times += 1) await score.resize(1);
  assert.deepEqual([news().at(-1), shown().isLargest, shown().isSmallest], [['draw', 2.2], true, false]);
  assert.deepEqual((await open(1)).news().at(-1), ['draw', 2.2]);
  for (let times = 0; times < 9; times += 1) await score.resize(-1);
  assert.deepEqual([news().at(-1), shown().isSmallest], [['draw', 0.6], true]);
});

test('what was remembered by somebody else, or damaged, is no size', async () => {
  for (const look of ['{"size": 99}', '{"size": "x"}', '{"size": -1}', '{"size": 0.5}', '[]', '7']) {
    kept.set('creatable:score-look', look);
    const [, [, size]] = (await open(1)).news();
    assert.equal(size, 1, look);
  }
});

test('in a narrow window it is smaller; on paper it is as large as it was chosen, whatever the window', async () => {
  const { page, dialog, news } = await open(1, 350);
  assert.deepEqual(news().at(-1), ['draw', 0.65]);
  page.dispatchEvent(new Event('beforeprint'));
  page.dispatchEvent(new Event('afterprint'));
  assert.deepEqual(news(), [
    ['paper', 1],
    ['draw', 0.65],
  ]);
  page.dispatchEvent(new Event('resize'));
  assert.deepEqual(news(), []);
  dialog.roomPx = 900;
  page.dispatchEvent(new Event('resize'));
  assert.deepEqual(news(), [['draw', 1]]);
});

test('a bar of many notes has the room that its letters need, however narrow the window is', async () => {
  const { least, score } = await open(1, 300, note('C4', 3).repeat(16));
  assert.deepEqual(least, [Math.round(0.65 * (120 + 16 * 38))]);
  await score.resize(-1);
  assert.ok(least[1] < least[0]);
});

test('closed, it draws no more', async () => {
  const { score, dialog, page, news } = await open(1);
  news();
  score.close();
  page.dispatchEvent(new Event('beforeprint'));
  page.dispatchEvent(new Event('afterprint'));
  assert.deepEqual([news(), dialog.score], [[], null]);
});

test('of a short score what is shown is printed, of a long one all of it, on sheets that go afterwards', async () => {
  const short = await open(16);
  short.news();
  let prints = 0;
  await short.score.print(() => (prints += 1));
  assert.deepEqual([short.score.isWhole, prints, short.dialog.sheets, short.news()], [true, 1, 0, []]);

  const { score, dialog, page, news } = await open(34);
  await score.turn(1);
  news();
  /** @type {unknown[]} */
  const printed = [];
  const print = () => {
    printed.push(dialog.sheets);
    page.dispatchEvent(new Event('beforeprint'));
  };
  // Pressed twice, it is printed once.
  await Promise.all([score.print(print, async () => {}), score.print(print, async () => {})]);
  assert.deepEqual(printed, [3]);
  const paper = ['paper', 1];
  assert.deepEqual(news(), [
    ['open', 16, '#e69f00'],
    paper,
    ['open', 16, '#e69f00'],
    paper,
    ['open', 2, '#e69f00'],
    paper,
  ]);
  page.dispatchEvent(new Event('afterprint'));
  assert.deepEqual([dialog.sheets, news()], [0, []]);
});

test('a score that is closed while its sheets are written is not printed, and one that fails leaves none behind', async () => {
  const { score, dialog } = await open(34);
  let rests = 0;
  const closing = async () => {
    rests += 1;
    if (rests === 2) score.close();
  };
  await score.print(() => assert.fail('it was closed'), closing);
  assert.deepEqual([rests, dialog.sheets], [2, 0]);

  const other = await open(34);
  const failing = () => Promise.reject(new Error('no memory'));
  await assert.rejects(
    other.score.print(() => assert.fail('it failed'), failing),
    /no memory/,
  );
  assert.equal(other.dialog.sheets, 0);
  let printed = 0;
  await other.score.print(
    () => (printed += 1),
    async () => {},
  );
  assert.equal(printed, 1);
});
