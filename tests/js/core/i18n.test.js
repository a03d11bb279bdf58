import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  addWords,
  currentLanguage,
  hasWords,
  loadWords,
  onLanguageChange,
  percent,
  t,
} from '../../../static/core/i18n.js';
import { pseudoText } from '../../../static/core/pseudo-locale.js';
import { makeWords } from '../../../static/core/words.js';
import { findLanguage, LANGUAGES } from '../../../static/locales/index.js';
import { readWords, sourceOf } from './locale-files.js';

/** A page of two views: what teach says comes with it, all the rest at first. */
const read = async (/** @type {string} */ code, /** @type {string} */ view) =>
  view === 'teach' ? readWords(code, 'teach.ftl') : sourceOf(code).replace(/^teach-.*$/gm, '');
const [ENGLISH] = LANGUAGES;
const ARABIC = findLanguage('ar', []);

test('the chosen language goes before the browser’s, and the browser’s before English', () => {
  assert.equal(findLanguage('de', ['es']).code, 'de');
  assert.equal(findLanguage('auto', ['fr-CA', 'es-MX', 'de']).code, 'es');
  assert.equal(findLanguage('auto', ['fr', 'tlh']).code, 'en');
  assert.equal(findLanguage('auto', []).code, 'en');
  assert.equal(findLanguage('xx', ['AR-eg']).direction, 'rtl');
});

test('a word that a language lacks is English, and a key that nobody has is shown as it is', () => {
  const words = makeWords(findLanguage('de', []), ['known = bekannt', 'known = known\nunknown = not yet']);
  assert.equal(words.t('known'), 'bekannt');
  assert.equal(words.t('unknown'), 'not yet');
  assert.equal(words.t('never-heard-of'), 'never-heard-of');
  assert.equal(words.has('unknown'), true);
  assert.equal(words.has('never-heard-of'), false);
});

test('a message without its value never throws', () => {
  assert.equal(makeWords(ENGLISH, ['take = Take { $number }']).t('take'), 'Take {$number}');
});

test('attributes are reached by a dot', () => {
  const words = makeWords(ENGLISH, ['start = Start\n    .help = Press here']);
  assert.equal(words.t('start.help'), 'Press here');
  assert.equal(words.t('start.other'), 'start.other');
});

test('Arabic counts in six ways', () => {
  const words = makeWords(ARABIC, [sourceOf('ar')]);
  const notes = (/** @type {number} */ count) =>
    words.t('take-about', { minutes: '0:05', notes: count }).split('، ')[1];
  assert.deepEqual([0, 1, 2, 3, 11, 100].map(notes), [
    'بلا نغمات',
    'نغمة واحدة',
    'نغمتان',
    '3 نغمات',
    '11 نغمة',
    '100 نغمة',
  ]);
});

test('numbers, shares and sizes are written as the language writes them', () => {
  const german = makeWords(findLanguage('de', []), []);
  assert.equal(german.number(1.5), '1,5');
  assert.equal(german.megabytes(1_540_000), '1,5');
  assert.equal(german.percent(0.5).replace(/\s/, ' '), '50 %');
  assert.equal(makeWords(ENGLISH, []).percent(0.5), '50%');
  assert.equal(german.date(new Date(2026, 0, 5, 9, 30)), '05.01.2026, 09:30');
});

test('a choice is told to all who show words, and the last choice wins over a slower one', async () => {
  let told = 0;
  const stop = onLanguageChange(() => {
    told += 1;
  });
  await loadWords('es', { view: 'play', wanted: [], read });
  assert.equal(t('settings'), 'Ajustes');
  /** @type {() => void} */
  let release = () => {};
  const slow = loadWords('ar', {
    wanted: [],
    read: (code) =>
      new Promise((resolve) => {
        release = () => resolve(sourceOf(code));
      }),
  });
  await loadWords('de', { wanted: [], read });
  release();
  await Promise.race([
    slow,
    new Promise((resolve) => {
      setTimeout(resolve, 5);
    }),
  ]);
  assert.equal(currentLanguage().code, 'de');
  assert.equal(t('settings'), 'Einstellungen');
  assert.equal(told, 2);
  stop();
  await loadWords('en', { wanted: [], read });
  assert.equal(told, 2);
});

test('a view brings its words with it, and they follow the language', async () => {
  await loadWords('es', { view: 'play', wanted: [], read });
  assert.equal(t('teach-camera'), 'teach-camera');
  await addWords('teach', { read });
  assert.equal(t('teach-camera'), 'Cámara');
  await loadWords('de', { wanted: [], read });
  assert.equal(t('teach-camera'), 'Kamera');
});

test('words that cannot be had are asked for again, and keep no other language away', async () => {
  await loadWords('de', { view: 'play', wanted: [], read });
  const lost = () => Promise.reject(new Error('no network'));
  await assert.rejects(addWords('see', { read: lost }), /no network/);
  /** @type {string[]} */
  const asked = [];
  const noted = (/** @type {string} */ code, /** @type {string} */ view) => {
    asked.push(`${code}/${view}`);
    return read(code, view);
  };
  await loadWords('es', { wanted: [], read: noted });
  assert.equal(asked.includes('es/see'), false);
  await addWords('see', { read: noted });
  assert.equal(asked.includes('es/see'), true);
});

test('a view that is opened while a language comes speaks that language', async () => {
  await loadWords('de', { view: 'play', wanted: [], read });
  /** @type {(view: string) => void} */
  let release = () => {};
  const gate = new Promise((resolve) => {
    release = resolve;
  });
  const slow = async (/** @type {string} */ code, /** @type {string} */ view) => {
    await gate;
    return view === 'draw' ? `only-here = ${code}` : read(code, view);
  };
  const coming = loadWords('es', { wanted: [], read: slow });
  const opening = addWords('draw', { read: slow });
  release('');
  await opening;
  await coming;
  assert.equal(t('only-here'), 'es');
  assert.equal(currentLanguage().code, 'es');
});

test('a language whose file cannot be had leaves the words that there are', async () => {
  await loadWords('es', { wanted: [], read });
  await assert.rejects(
    loadWords('de', { wanted: [], read: () => Promise.reject(new Error('no network')) }),
    /no network/,
  );
  assert.equal(t('settings'), 'Ajustes');
  assert.equal(hasWords('settings'), true);
  assert.match(percent(0.25), /25/);
});

test('the pseudo-locale leaves no plain Latin letter and no variable behind', async () => {
  await loadWords('pseudo', { wanted: ['de'], read });
  assert.doesNotMatch(t('start-private'), /[A-Za-z]/);
  assert.match(t('take-name', { number: 12 }), /12/);
  assert.equal(currentLanguage().code, 'en');
  assert.ok(pseudoText('Settings').length > 'Settings'.length);
  assert.equal(
    new Set(pseudoText('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ').replaceAll('~', '')).size,
    52,
  );
});

test('no menu offers the pseudo-locale', () => {
  assert.equal(
    LANGUAGES.some(({ code }) => code === 'pseudo'),
    false,
  );
});
