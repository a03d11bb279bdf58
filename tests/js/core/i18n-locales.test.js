import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { makeWords } from '../../../static/core/words.js';
import { LANGUAGES } from '../../../static/locales/index.js';
import { sourceOf, wordsOf } from './locale-files.js';

const english = wordsOf(sourceOf('en'));
const NUMBERS = ['notes', 'count'];
/** What a variable holds in the page's own calls, to read every message once. */
const SAMPLES = /** @type {Record<string, string|number>} */ ({ name: 'Lied', letter: 'A', notes: 3, count: 3 });

test('every file is a language and every language has a file', () => {
  const files = readdirSync(new URL('../../../static/locales/', import.meta.url)).filter((name) =>
    name.endsWith('.ftl'),
  );
  assert.deepEqual(files.sort(), LANGUAGES.map(({ code }) => `${code}.ftl`).sort());
});

for (const { code, direction } of LANGUAGES) {
  const source = sourceOf(code);
  const words = wordsOf(source);

  test(`${code}: nothing in the file is left out by the parser, and no key stands twice`, () => {
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

  test(`${code}: the keys are those of English, none missing and none of its own`, () => {
    const missing = [...english.keys()].filter((key) => !words.has(key));
    assert.equal(missing.join(' '), '', `${missing.length} keys of en.ftl are missing in ${code}.ftl`);
    const own = [...words.keys()].filter((key) => !english.has(key));
    assert.equal(own.join(' '), '', `${own.length} keys of ${code}.ftl are not in en.ftl`);
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
