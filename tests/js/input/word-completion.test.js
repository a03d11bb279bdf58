import assert from 'node:assert/strict';
import { test } from 'node:test';
import { complete, completionsOf } from '../../../static/input/word-completion.js';

const WORDS = ['Song', 'My', 'Slow', 'Melody', 'Sun'];

test('words that begin as typed are offered, the most common first', () => {
  assert.deepEqual(completionsOf('s', WORDS, 4), ['Song', 'Slow', 'Sun']);
  assert.deepEqual(completionsOf('My SL', WORDS, 4), ['Slow']);
});

test('no more are offered than there is room for', () => {
  assert.deepEqual(completionsOf('s', WORDS, 2), ['Song', 'Slow']);
  assert.deepEqual(completionsOf('', WORDS, 3), ['Song', 'My', 'Slow']);
});

test('a word that is there already is not offered again', () => {
  assert.deepEqual(completionsOf('my ', WORDS, 2), ['Song', 'Slow']);
  assert.deepEqual(completionsOf('song', WORDS, 2), []);
});

test('a chosen word takes the place of what was typed of it', () => {
  assert.equal(complete('My sl', 'Slow'), 'My Slow ');
  assert.equal(complete('', 'Song'), 'Song ');
  assert.equal(complete('My ', 'Song'), 'My Song ');
});

test('right-to-left words are completed alike', () => {
  assert.deepEqual(completionsOf('أغ', ['أغنية', 'لحن'], 2), ['أغنية']);
  assert.equal(complete('لحن أغ', 'أغنية'), 'لحن أغنية ');
});
