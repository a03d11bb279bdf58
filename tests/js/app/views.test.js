import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { makeNeeds } from '../../../static/app/needs.js';
import { viewAt } from '../../../static/app/views.js';

/** @import {View} from '../../../static/app/views.js' */

const STATIC = new URL('../../../static/', import.meta.url);
/** @type {readonly View[]} */
const table = JSON.parse(await readFile(new URL('app/views.json', STATIC), 'utf8'));

test('no two views have one name or one address, and the first is what opens at /', () => {
  assert.equal(new Set(table.map(({ id }) => id)).size, table.length);
  assert.equal(new Set(table.map(({ address }) => address)).size, table.length);
  assert.equal(table[0].address, '/');
  assert.ok(table.every(({ address }) => /^\/[a-z-]*$/.test(address)));
});

test('each part of a view has a view.js that exports wire', async () => {
  for (const part of table.flatMap(({ parts }) => parts)) {
    assert.match(await readFile(new URL(`${part}/view.js`, STATIC), 'utf8'), /^export function wire\(main, page\)/m);
  }
});

test('what keeps a view needed is known by its name', () => {
  const needs = makeNeeds(/** @type {any} */ ({ settings: {}, gestures: {} }));
  const named = table.flatMap(({ neededBy }) => neededBy ?? []);
  assert.deepEqual(named.toSorted(), Object.keys(needs).toSorted());
});

test('an address that is no views is the first one', () => {
  assert.equal(viewAt(table, '/teach'), 'teach');
  assert.equal(viewAt(table, '/nowhere'), 'play');
});
