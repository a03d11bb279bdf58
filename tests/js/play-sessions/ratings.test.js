/** Ratings are entered by hand: kept in the session, found, merged, taken away, and told without their words. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBy } from '../../../static/core/documents.js';
import { HiddenWords } from '../../../static/play-sessions/hidden-words.js';
import { mergeSessions } from '../../../static/play-sessions/merge-sessions.js';
import { isFound, MOST, PLAY_SESSION, withRating } from '../../../static/play-sessions/play-session.js';
import { cleanScale, isScale, keyOf, ownScalesOf } from '../../../static/play-sessions/ratings.js';
import { createReportsApi } from '../../../static/play-sessions/reports-api.js';
import { enteredOn } from '../../../static/sessions/rating-choice.js';
import { begin, openTab } from './fakes.js';

/** @import {Entered} from '../../../static/play-sessions/ratings.js' */

const LEVEL = /** @type {const} */ ({ type: 'sounds-of-intent', domain: 'proactive', level: 3 });
const ATTAINED = /** @type {const} */ ({ type: 'goal-attainment', goal: 'secret goal', value: -1 });
const OWN = { name: 'secret scale', steps: ['secret a', 'b', 'c'] };
const STEP = /** @type {const} */ ({ type: 'own-scale', ...OWN, step: 2 });
/** @type {Entered[]} */
const EACH = [LEVEL, ATTAINED, STEP];

test('what was entered is kept in its order after the page was opened again, and is valid', async () => {
  const tab = openTab();
  const { id } = await begin(tab);
  for (const entered of EACH) {
    tab.pass(1);
    assert.equal(await tab.all.rate(id, entered, 'a\u0007 note\r\nmore'), true);
  }
  const next = openTab({ name: tab.name });
  await next.all.open();
  const session = next.all.get(id);
  assert.deepEqual(readBy(PLAY_SESSION, session).problems, []);
  const { ratings = [] } = session ?? {};
  assert.deepEqual(
    ratings.map(({ id: _id, at: _at, note: _note, ...entered }) => entered),
    EACH,
  );
  assert.deepEqual([ratings[0].note, ratings[0].at], ['a note\nmore', ratings[0].at]);
  assert.ok(session && isFound(session, { words: 'secret scale more', tag: null }));
});

test('without any rating a session is what it was before there were ratings', async () => {
  const tab = openTab();
  const { id } = await begin(tab);
  const before = tab.all.get(id);
  assert.ok(before && !('ratings' in before));
  await tab.all.rate(id, LEVEL, '');
  await tab.all.removeRating(id, tab.all.get(id)?.ratings?.[0].id ?? '');
  assert.deepEqual(tab.all.get(id), before);
});

test('one that is put back takes its own place, and a full session takes no other', async () => {
  const tab = openTab();
  const { id } = await begin(tab);
  for (let count = 0; count < MOST.ratings; count += 1) await tab.all.rate(id, LEVEL, '');
  const full = tab.all.get(id);
  assert.ok(full?.ratings);
  assert.equal(await tab.all.rate(id, LEVEL, ''), false);
  assert.equal(withRating(full, { ...full.ratings[0], id: 'other' }), full);
  await tab.all.keepRating(id, { ...full.ratings[0], note: 'changed' });
  assert.equal(tab.all.get(id)?.ratings?.length, MOST.ratings);
});

test('of two sessions nothing that was entered is lost, and twice is as good as once', async () => {
  const tab = openTab();
  const one = await begin(tab);
  await tab.all.rate(one.id, LEVEL, 'calm');
  const here = tab.all.get(one.id);
  assert.ok(here?.ratings);
  const there = {
    ...here,
    ratings: [
      { ...here.ratings[0], note: 'loud' },
      { ...here.ratings[0], ...ATTAINED, id: 'b' },
    ],
  };
  const merged = mergeSessions(here, there);
  assert.deepEqual(merged.ratings?.map(({ note }) => note).sort(), ['calm', 'calm\n\nloud']);
  assert.deepEqual(mergeSessions(merged, there), merged);
  assert.ok(!('ratings' in mergeSessions(one, one)));
});

test('a scale of one’s own has a name and three to seven steps, and is offered again', () => {
  const scale = cleanScale({ name: ' a\nb ', steps: ['1', '', ' 2 ', '3', '4', '5', '6', '7', '8'] });
  assert.deepEqual(scale, { name: 'a b', steps: ['1', '2', '3', '4', '5', '6', '7'] });
  assert.ok(isScale(scale) && !isScale({ ...scale, name: '' }) && !isScale({ ...scale, steps: ['1', '2'] }));
  const at = (/** @type {string} */ day) => ({ ...STEP, id: day, at: `${day}T10:00:00Z`, note: '' });
  const used = ownScalesOf([
    { ratings: [at('2026-05-01'), { ...at('2026-05-03'), name: 'newer' }] },
    { ratings: [{ ...at('2026-05-02'), name: 'Secret Scale' }] },
    {},
  ]);
  assert.deepEqual(used.map(keyOf), [keyOf({ ...OWN, name: 'newer' }), keyOf(OWN)]);
});

test('a step is entered on the scale that is chosen, and not where something is missing', () => {
  assert.deepEqual(enteredOn('proactive', 3, '', []), LEVEL);
  assert.deepEqual(enteredOn('goal', -1, 'secret goal', []), ATTAINED);
  assert.deepEqual(enteredOn('own:0', 2, '', [OWN]), STEP);
  assert.deepEqual([enteredOn('goal', 0, '', []), enteredOn('own:1', 1, '', [OWN])], [null, null]);
});

test('the server gets signs in place of words, and each form has the words as it needs them', async () => {
  const tab = openTab();
  const { id } = await begin(tab);
  for (const entered of EACH) {
    tab.pass(1);
    await tab.all.rate(id, entered, 'secret "note" <b>');
  }
  const session = tab.all.get(id);
  assert.ok(session);
  let sent = '';
  const fetch = async (/** @type {any} */ _url, /** @type {any} */ { body }) => {
    sent = body;
    const { ratings } = JSON.parse(body);
    return new Response(`${ratings[1].goal}|${ratings[2].steps[0]}|${ratings[0].note}|\u27E699\u27E7`);
  };
  const api = createReportsApi({ fetch });
  const told = async (/** @type {'html'|'csv'|'text'} */ form) => {
    const answer = await api.session(session, form, 'en');
    return answer.ok && answer.value;
  };
  assert.equal(await told('text'), 'secret goal|secret a|secret "note" <b>|\u27E699\u27E7');
  assert.doesNotMatch(sent, /secret/);
  assert.match(String(await told('html')), /secret &quot;note&quot; &lt;b&gt;/);
  assert.match(String(await told('csv')), /secret ""note"" <b>/);
  const hidden = new HiddenWords();
  assert.deepEqual(
    [hidden.hide('=1+1'), hidden.hide('x'), hidden.hide('=1+1'), hidden.hide('')],
    ['\u27E61\u27E7', '\u27E62\u27E7', '\u27E61\u27E7', ''],
  );
  assert.equal(hidden.show('\u27E61\u27E7', 'csv'), "'=1+1", 'no spreadsheet runs it');
});
