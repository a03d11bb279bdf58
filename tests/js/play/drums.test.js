/** Drums between the grid, the settings and the band, without a page: when they play, what of, and what is told of it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EMPTY, READY, rowsOf, withToggled } from '../../../static/band/drum-pattern.js';
import { makeBandNotes } from '../../../static/play/band-notes.js';
import { makeDrums } from './drums.js';

test('one press begins them, one ends them, and the grid and the bar say so', async () => {
  const { drums, bar, grid, played } = makeDrums();
  assert.deepEqual([bar.drumsPlay, grid.isPlaying, grid.pattern], [false, false, READY.rock]);
  await drums.toggle();
  assert.deepEqual(played.at(-1), { rows: rowsOf(READY.rock), struck: ['struck at 48000'] });
  assert.deepEqual([bar.drumsPlay, grid.isPlaying], [true, true]);
  await drums.toggle();
  assert.deepEqual(played.at(-1), { rows: null });
  assert.deepEqual([bar.drumsPlay, grid.shownStep], [false, null]);
});

test('a start that was ended before its sounds are there is none', async () => {
  const { drums, played, answer } = makeDrums({ waits: true });
  const starting = drums.start();
  drums.stop();
  answer();
  await starting;
  assert.ok(played.every(({ rows }) => rows === null));
});

test('sounds that cannot be had are said, once, and asked for again with the next press', async () => {
  const { drums, bar, said, played, mend } = makeDrums({ code: 'sound-missing' });
  await drums.start();
  assert.deepEqual([said, bar.drumsPlay], [['sound-missing'], false]);
  mend();
  await drums.start();
  assert.deepEqual([said.length, bar.drumsPlay, played.at(-1)?.rows], [1, true, rowsOf(READY.rock)]);
});

test('where nothing can sound they do not pretend to', async () => {
  const { drums, bar } = makeDrums({ sounds: false });
  await drums.start();
  assert.equal(bar.drumsPlay, false);
});

test('each change of the grid is heard at once, kept, and can be taken back, clearing too', async () => {
  const { drums, grid, settings, played, press } = makeDrums();
  await drums.start();
  const changed = withToggled(READY.rock, 2, 3);
  press('drums-change', changed);
  press('drums-change', EMPTY);
  assert.deepEqual([settings.values.drumPattern, grid.pattern, grid.canUndo], [EMPTY, EMPTY, true]);
  assert.deepEqual(played.at(-1), { rows: rowsOf(EMPTY) });
  press('drums-undo');
  assert.equal(settings.values.drumPattern, changed);
  press('drums-undo');
  assert.deepEqual([settings.values.drumPattern, grid.canUndo], [READY.rock, false]);
  press('drums-undo');
  assert.equal(settings.values.drumPattern, READY.rock);
});

test('with the pattern of another player there is nothing of theirs to take back', () => {
  const { grid, settings, press } = makeDrums();
  press('drums-change', EMPTY);
  settings.set('drumPattern', READY.samba);
  assert.deepEqual([grid.pattern, grid.canUndo], [READY.samba, false]);
});

test('who wants no beat any more has no drums either', async () => {
  const { drums, bar, settings } = makeDrums();
  settings.set('beat', true);
  await drums.start();
  settings.set('beat', false);
  assert.equal(bar.drumsPlay, false);
});

test('each step that is heard is shown and told; one that was struck while they were being ended is told alone', async () => {
  const { drums, grid, told, hear } = makeDrums();
  await drums.start();
  hear({ beat: 0, atSeconds: 1 });
  hear({ step: 4, hits: [1, 2], atSeconds: 1.5 });
  assert.equal(grid.shownStep, 4);
  assert.deepEqual(told, [{ step: 4, hits: [1, 2], atSeconds: 1.5, stepSeconds: 0.15 }]);
  drums.stop();
  hear({ step: 5, hits: [1], atSeconds: 1.6 });
  assert.deepEqual([grid.shownStep, told.at(-1)], [null, { step: 5, hits: [1], atSeconds: 1.6, stepSeconds: 0.15 }]);
});

test('a stroke is told as notes of the drum channel, dated as all notes are, and over before the next step', () => {
  /** @type {any[]} */
  const sent = [];
  const tell = makeBandNotes({ sound: { datedAs: (atSeconds) => atSeconds + 100 }, send: (event) => sent.push(event) });
  tell({ hits: [0, 1], atSeconds: 2 }, 0.1);
  assert.deepEqual(
    sent.map(({ type, channel, note, atSeconds }) => [type, channel, note, atSeconds]),
    [
      ['note-on', 9, 36, 102],
      ['note-off', 9, 36, 102.05],
      ['note-on', 9, 38, 102],
      ['note-off', 9, 38, 102.05],
    ],
  );
});
