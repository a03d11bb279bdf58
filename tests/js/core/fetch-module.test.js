import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { fetchModule, isModuleLost } from '../../../static/core/fetch-module.js';

const STATIC = new URL('../../../static/', import.meta.url);

/** A browser that remembers what it could not fetch. @param {string} address */
function forgetful(address) {
  let isThere = false;
  /** @type {string[]} */
  const asked = [];
  const failure = (/** @type {string} */ from) => new TypeError(`Failed to fetch dynamically imported module: ${from}`);
  return {
    asked,
    appear: () => {
      isThere = true;
    },
    load: async () => {
      throw failure(address);
    },
    importFrom: async (/** @type {string} */ from) => {
      asked.push(from);
      if (!isThere) throw failure(from);
      return { from };
    },
  };
}

test('a module that can be had is imported once, as it is', async () => {
  const never = async () => assert.fail('asked for by another address');
  assert.equal(await fetchModule(async () => 'module', never), 'module');
});

test('one that could not be had is asked for by another address at each further try, and is the same then', async () => {
  const browser = forgetful('http://127.0.0.1:1/static/first.js');
  const fetch = () => fetchModule(browser.load, browser.importFrom);
  await assert.rejects(fetch(), /first\.js$/);
  assert.deepEqual(browser.asked, [], 'the first failure is said, not hidden');
  await assert.rejects(fetch());
  browser.appear();
  const [one, other] = await Promise.all([fetch(), fetch()]);
  assert.equal(one, other);
  assert.equal(await fetch(), one);
  assert.deepEqual(
    browser.asked,
    [1, 2].map((time) => `http://127.0.0.1:1/static/first.js?again=${time}`),
  );
});

test('what fails for another reason, or does not say where, fails as it did', async () => {
  for (let time = 0; time < 2; time += 1)
    await assert.rejects(
      fetchModule(async () => {
        throw new Error('not a module');
      }),
      /not a module/,
    );
});

test('a module that could not be had is told from all else that goes wrong', async () => {
  const browser = forgetful('http://127.0.0.1:1/static/third.js');
  assert.ok(isModuleLost(await browser.load().catch((error) => error)));
  assert.ok(isModuleLost(new TypeError('Importing a module script failed.')), 'as Safari says it');
  assert.ok(!isModuleLost(new Error('out of memory')));
});

test('what the page imports later brings nothing that it does not have already: it would be missed for good', async () => {
  const folders = ['vendor', 'bundle'].map(async (folder) =>
    (await readdir(new URL(folder, STATIC))).filter((name) => name.endsWith('.js')).map((name) => `${folder}/${name}`),
  );
  // These are what workers import; a worker is begun anew.
  const ofWorkers = /^vendor\/(tfjs|chunk)|^bundle\/(posenet-|[\w-]*worker)/;
  const files = (await Promise.all(folders)).flat().filter((name) => !ofWorkers.test(name));
  const imported = await Promise.all(
    files.map(async (name) => {
      const code = await readFile(new URL(name, STATIC), 'utf8');
      return [...code.matchAll(/\b(?:from|import)\s*"(\.[^"]+)"/g)].map(([, address]) => `${name}: ${address}`);
    }),
  );
  assert.ok(files.includes('vendor/spessasynth.js') && files.length > 30);
  assert.deepEqual(
    imported.flat().filter((each) => !/^bundle\/.+: \.\/main\.js$/.test(each)),
    [],
  );
});

test('whatever is imported later is imported so that it can be tried again', async () => {
  const files = (await readdir(STATIC, { recursive: true })).filter(
    (name) => name.endsWith('.js') && !/^(vendor|bundle)\//.test(name),
  );
  const bare = await Promise.all(
    files.map(async (name) => {
      const code = (await readFile(new URL(name, STATIC), 'utf8')).replace(/^\s*(\*|\/\*|\/\/).*$/gm, '');
      return [...code.matchAll(/(fetchModule\(\(\) => )?\bimport\(['"`]/g)].some(([, again]) => !again) ? [name] : [];
    }),
  );
  // What the page cannot begin without comes with it, and what measures it is asked for by its address alone.
  assert.deepEqual(bare.flat(), ['app/main.js']);
});
