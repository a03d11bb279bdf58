/** Scores cut into pages, with the letters of their notes, and told in words. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withLetters } from '../../../static/notation/letters.js';
import { barNumbers, passageOf } from '../../../static/notation/passage.js';
import { barsOf } from '../../../static/notation/score-events.js';
import { backup, drum, note, scoreOf } from './scores.js';

const LONG = scoreOf(
  Array.from({ length: 7 }, (_, index) => note(`C${index}`, 12)),
  Array.from({ length: 7 }, () => drum('P2-D36')),
);

test('a page has its bars of every part, in their key, and no others', () => {
  assert.deepEqual(barNumbers(LONG), ['1', '2', '3', '4', '5', '6', '7']);
  const page = passageOf(LONG, 3, 3);
  assert.deepEqual(barNumbers(page), ['4', '5', '6']);
  assert.equal(page.match(/<fifths>1</g)?.length, 2);
  assert.deepEqual(
    barsOf(page).map(({ lines }) => lines.map(({ name, moments }) => [name, moments[0].notes[0].label])),
    [4, 5, 6].map((bar) => [
      ['Piano & co', `C${bar - 1}`],
      ['Drums', null],
    ]),
  );
});

test('the first page is as it was, the last one as long as there are bars', () => {
  assert.deepEqual(barNumbers(passageOf(LONG, 0, 99)), barNumbers(LONG));
  assert.equal(passageOf(LONG, 0, 99).match(/<attributes>/g)?.length, 2);
  assert.deepEqual(barNumbers(passageOf(LONG, 6, 3)), ['7']);
});

/** What stands under each note that has something there. @param {string} score */
const under = (score) =>
  [...withLetters(score, (letter) => letter.toLowerCase()).matchAll(/<note\b[\s\S]*?<\/note>/g)].map(([all]) =>
    [...all.matchAll(/<lyric number="(\d)"><text>([^<]*)/g)].map(([, line, text]) => `${line}${text}`).join(' '),
  );

test('each note that is struck has its letter, a chord one under the other, the highest first', () => {
  const score = scoreOf([
    note('C4', 12) +
      note('E4', 12, { chord: true }) +
      note('Bb4', 12, { chord: true }) +
      note('r', 12) +
      note('F#4', 12),
  ]);
  assert.deepEqual(under(score), ['1b♭ 2e 3c', '', '', '', '1f♯']);
});

test('what is held on has its letter where it was struck, a drum has none', () => {
  const held = scoreOf(
    [note('C4', 12, { ties: ['start'] }), note('C4', 12, { ties: ['stop', 'start'] }) + note('C4', 12)],
    [drum('P2-D36'), ''],
  );
  assert.deepEqual(under(held), ['1c', '', '1c', '']);
});

test('words that are sung, and the letters of another voice, are not written over', () => {
  const score = scoreOf([
    note('C4', 12, { sung: 'la' }) +
      note('D4', 12) +
      backup(24) +
      note('G3', 24, { voice: 2 }) +
      backup(24) +
      note('C2', 24, { voice: 3, staff: 2 }),
  ]);
  assert.deepEqual(under(score), ['1la 2c', '2d', '3g', '1c']);
});

test('in words: what is struck at which beat, how long it is held over ties, staves and voices together', () => {
  const score = scoreOf(
    [
      note('F#4', 6) +
        note('r', 6) +
        note('A4', 36, { ties: ['start'] }) +
        backup(48) +
        note('D3', 48, { voice: 2, staff: 2 }),
      note('A4', 24, { ties: ['stop'] }) + note('B4', 4),
    ],
    [drum('P2-D36') + note('r', 9) + drum('P2-D36'), ''],
  );
  const [first, second] = barsOf(score);
  assert.deepEqual(first.lines, [
    {
      name: 'Piano & co',
      moments: [
        {
          beat: 1,
          notes: [
            { label: 'F♯4', drum: 0, beats: 0.5 },
            { label: 'D3', drum: 0, beats: 4 },
          ],
        },
        { beat: 2, notes: [{ label: 'A4', drum: 0, beats: 5 }] },
      ],
    },
    { name: 'Drums', moments: [1, 2].map((beat) => ({ beat, notes: [{ label: null, drum: 36, beats: 0.25 }] })) },
  ]);
  assert.deepEqual(
    second.lines.map(({ moments }) => moments.map(({ beat, notes }) => [beat, notes[0].label])),
    [[[3, 'B4']]],
  );
});

test('of a note that was struck on the page before, nothing is said; a bar where nobody plays is empty', () => {
  const score = scoreOf([
    note('A4', 48, { ties: ['start'] }),
    note('A4', 48, { ties: ['stop', 'start'] }),
    note('A4', 48, { ties: ['stop'] }),
  ]);
  assert.deepEqual(
    barsOf(passageOf(score, 1, 2)).map(({ number, lines }) => [number, lines.length]),
    [
      ['2', 0],
      ['3', 0],
    ],
  );
});

test('what is no score is refused', () => {
  for (const text of ['', 'no', '<part id="P1">', '<score-partwise><part></score-partwise>'])
    assert.throws(() => barsOf(text), text);
});
