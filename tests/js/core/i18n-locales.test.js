import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { makeWords } from '../../../static/core/words.js';
import { LANGUAGES } from '../../../static/locales/index.js';
import { filesOf, readWords, sourceOf, wordsOf } from './locale-files.js';

const STATIC = new URL('../../../static/', import.meta.url);
const english = wordsOf(sourceOf('en'));
const NUMBERS = ['notes', 'count'];
/** What a variable holds in the page's own calls, to read every message once. */
const SAMPLES = /** @type {Record<string, string|number>} */ ({ name: 'Lied', letter: 'A', notes: 3, count: 3 });

test('every folder is a language and every language has a folder', () => {
  const entries = readdirSync(new URL('locales/', STATIC), { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  assert.deepEqual(folders.sort(), LANGUAGES.map(({ code }) => code).sort());
});

test('a file of words is called like the folder whose words they are', () => {
  const homeless = filesOf('en').filter((file) => !existsSync(new URL(file.replace('.ftl', '/'), STATIC)));
  assert.deepEqual(homeless, []);
});

for (const { code, direction } of LANGUAGES) {
  const source = sourceOf(code);
  const words = wordsOf(source);

  test(`${code}: each file has the keys of the English one, none missing and none of its own`, () => {
    assert.deepEqual(filesOf(code), filesOf('en'));
    for (const file of filesOf(code)) {
      const [own, wanted] = [code, 'en'].map((each) => [...wordsOf(readWords(each, file)).keys()].sort());
      assert.deepEqual(own, wanted, file);
    }
  });

  test(`${code}: nothing in the files is left out by the parser, and no key stands twice`, () => {
    const keys = [...source.matchAll(/^([a-z][\w-]*) =/gm)].map(([, key]) => key);
    assert.deepEqual(
      keys.filter((key) => !words.has(key)),
      [],
    );
    assert.deepEqual(
      keys.filter((key, index) => keys.indexOf(key) !== index),
      [],
    );
  });

  test(`${code}: each key has the attributes and the variables of English`, () => {
    for (const [key, word] of words) {
      const { isMessage, attributes, variables } = english.get(key) ?? word;
      assert.deepEqual(
        { key, isMessage, attributes, variables },
        { key, isMessage: word.isMessage, attributes: word.attributes, variables: word.variables },
      );
    }
  });

  test(`${code}: a number of things has every plural form of the language`, () => {
    const forms = new Intl.PluralRules(code)
      .resolvedOptions()
      .pluralCategories // Spanish says "un millón de notas": nobody plays a million notes.
      .filter((form) => code !== 'es' || form !== 'many');
    for (const [key, { choices }] of words) {
      for (const { by, variants } of choices.filter((choice) => NUMBERS.includes(choice.by))) {
        assert.deepEqual(
          { key, by, missing: forms.filter((form) => !variants.includes(form)) },
          { key, by, missing: [] },
        );
      }
    }
  });

  test(`${code}: every message is formatted without a fault`, () => {
    const made = makeWords({ code, name: '', direction }, [source]);
    for (const [key, { isMessage, variables }] of words) {
      if (!isMessage) continue;
      const values = Object.fromEntries(variables.map((name) => [name, SAMPLES[name] ?? 7]));
      const text = made.t(key, values);
      assert.ok(text.trim() && !/\{[$\s]|\?\?\?/.test(text), `${key}: ${text}`);
    }
  });
}

test('from right to left, the ending of a file is isolated: else its dot goes to the other side', () => {
  const bare = /^.*(?<![\w}])\.(mid|musicxml|mxl|json|txt|zip|wav|ogg)\b.*$/gm;
  for (const { code } of LANGUAGES.filter(({ direction }) => direction === 'rtl'))
    assert.deepEqual(sourceOf(code).match(bare), null);
});

test('from right to left, a name in a sentence is isolated from the words around it', () => {
  for (const { code } of LANGUAGES.filter(({ direction }) => direction === 'rtl')) {
    for (const line of sourceOf(code)
      .split('\n')
      .filter((each) => /“|«/.test(each) && each.includes('{ $name }'))) {
      assert.match(line, /\{"\\u2068"\}\{ \$name \}\{"\\u2069"\}/, line);
    }
  }
});

test('a translation is not the English sentence that somebody forgot', () => {
  const englishWords = makeWords(LANGUAGES[0], [sourceOf('en')]);
  for (const { code, direction } of LANGUAGES.slice(1)) {
    const made = makeWords({ code, name: '', direction }, [sourceOf(code)]);
    const same = [...english.keys()].filter(
      (key) => made.t(key) === englishWords.t(key) && englishWords.t(key).split(' ').length > 3,
    );
    assert.deepEqual(same, [], code);
  }
});
