import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSongFile, scoreOfTake } from '../../../static/song-files/read-song-file.js';
import { stepsOf } from '../../../static/songs/score.js';
import { strToU8, zipSync } from '../../../static/vendor/fflate.js';

/** @param {string} text */
const open = (text, name = 'file') => readSongFile({ name, bytes: strToU8(text), id: 'one' });

const note = (/** @type {string} */ step, /** @type {number} */ duration, more = '') =>
  `<note>${more.includes('chord') ? '<chord/>' : ''}<pitch><step>${step}</step><octave>4</octave></pitch><duration>${duration}</duration>${more.replace('chord', '')}</note>`;

const score = (/** @type {string} */ measures) => `<?xml version="1.0"?>
<!DOCTYPE score-partwise PUBLIC "-//Recordare//DTD MusicXML 4.0 Partwise//EN" "http://www.musicxml.org/dtds/partwise.dtd">
<score-partwise version="4.0"><!-- by hand --><work><work-title>Rock &amp; Roll</work-title></work>
<part-list><score-part id="P1"><part-name>Voice</part-name><midi-instrument id="I"><midi-program>74</midi-program></midi-instrument></score-part></part-list>
<part id="P1">${measures}</part></score-partwise>`;

const TWO_BARS = score(`
  <measure><attributes><divisions>2</divisions></attributes><direction><sound tempo="90"/></direction>
    ${note('C', 2)}${note('E', 2, 'chord')}${note('D', 2, '<tie type="start"/>')}</measure>
  <measure>${note('D', 2, '<tie type="stop"/>')}<note><rest/><duration>2</duration></note><backup><duration>2</duration></backup>${note('A', 2)}</measure>`);

test('MusicXML: title, sound, tempo, bars, chords, ties, rests and voices', () => {
  const { score: found } = open(TWO_BARS);
  assert.deepEqual(
    [found.title, found.bars, found.tempi, found.beats],
    ['Rock & Roll', [0, 2], [{ atBeat: 0, bpm: 90 }], 4],
  );
  const [{ name, program, notes }] = found.parts;
  assert.deepEqual([name, program], ['Voice', 73]);
  assert.deepEqual(
    notes.map(({ note: pitch, atBeat, beats }) => [pitch, atBeat, beats]),
    [
      [60, 0, 1],
      [64, 0, 1],
      [62, 1, 2],
      [69, 3, 1],
    ],
  );
});

test('MusicXML: words, of several verses the first; a tie is one note', () => {
  const lyric = (/** @type {string} */ text, /** @type {string} */ kind, number = 1) =>
    `<lyric number="${number}"><syllabic>${kind}</syllabic><text>${text}</text></lyric>`;
  const { score: found } = open(
    score(`<measure>${note('C', 1, lyric('Twin', 'begin') + lyric('Wie', 'single', 2))}${note('D', 1, `<tie type="start"/>${lyric('kle', 'end')}`)}
      ${note('D', 1, '<tie type="stop"/>')}${note('E', 1)}</measure>`),
  );
  assert.deepEqual(
    found.parts[0].notes.map(({ syllable }) => syllable),
    ['Twin-', 'kle', undefined],
  );
});

test('MusicXML: repeats and their endings in the order in which they are played', () => {
  const bar = (/** @type {string} */ step, before = '', after = '') =>
    `<measure>${before}${note(step, 1)}${after}</measure>`;
  const line = (/** @type {string} */ inside) => `<barline>${inside}</barline>`;
  const { score: found } = open(
    score(
      bar('C', line('<repeat direction="forward"/>')) +
        bar(
          'D',
          line('<ending number="1" type="start"/>'),
          line('<ending number="1" type="stop"/><repeat direction="backward"/>'),
        ) +
        bar('E', line('<ending number="2" type="start"/>'), line('<ending number="2" type="stop"/>')) +
        bar('F', '', line('<repeat direction="backward" times="3"/>')),
    ),
  );
  assert.deepEqual(
    found.parts[0].notes.map(({ note: pitch }) => pitch),
    [60, 62, 60, 64, 65, 65, 65],
  );
});

test('compressed MusicXML is unpacked', () => {
  const bytes = zipSync({ 'META-INF/container.xml': strToU8('<container/>'), 'score.xml': strToU8(TWO_BARS) });
  assert.equal(readSongFile({ name: 'a.mxl', bytes, id: 'one' }).score.title, 'Rock & Roll');
  assert.throws(() => readSongFile({ name: 'a.mxl', bytes: bytes.slice(0, 200), id: 'one' }), /song-(damaged|unknown)/);
  const other = zipSync({ 'letter.txt': strToU8('no score') });
  assert.throws(() => readSongFile({ name: 'a.zip', bytes: other, id: 'one' }), /song-unknown/);
});

test('XML that is cut short, crossed, timewise, or brings entities of its own is refused; one without notes too', () => {
  for (const text of [
    TWO_BARS.slice(0, 700),
    '<a><b></a></b>',
    '<score-timewise/>',
    '<a',
    '<>',
    '<a/><b/>',
    '<!DOCTYPE a [<!ENTITY b "c">]><score-partwise/>',
    '<a>'.repeat(200),
  ])
    assert.throws(() => open(text), /song-damaged/, text);
  assert.throws(() => open(score('<measure/>')), /song-empty/);
  assert.throws(() => open('<score-partwise/>'), /song-empty/);
});

test('the names of chords that a score gives are read where they stand, at each repetition, as they sound', () => {
  const harmony = (/** @type {string} */ step, /** @type {string} */ kind, more = '') =>
    `<harmony><root><root-step>${step}</root-step>${more}</root><kind>${kind}</kind></harmony>`;
  const note = '<note><pitch><step>C</step><octave>4</octave></pitch><duration>2</duration></note>';
  const { score: song } = open(
    score(`
      <measure><attributes><divisions>1</divisions><transpose><chromatic>-2</chromatic></transpose></attributes>
        ${harmony('D', 'major-seventh')}${note}${harmony('E', 'minor')}${note}</measure>
      <measure>${harmony('C', 'half-diminished', '<root-alter>1</root-alter>')}${harmony('C', 'none')}${note}
        ${harmony('A', 'augmented')}${note}<barline><repeat direction="backward"/></barline></measure>`),
  );
  const once = [
    [0, 0, ''],
    [2, 2, 'm'],
    [4, 11, '°'],
    [6, 7, '+'],
  ];
  assert.deepEqual(
    song.chords?.map(({ atBeat, root, kind }) => [atBeat, root, kind]),
    [...once, ...once.map(([atBeat, root, kind]) => [Number(atBeat) + 8, root, kind])],
  );
  assert.equal(open(TWO_BARS).score.chords, undefined);
});

test('a text: title, tempo, bar, tune and words; the word that cannot be read is named', () => {
  const { score: found } = open(
    '# ours\ntitle: Our song\ntempo: 80\nbar: 3\ntune: C4 D4 E4 |\n# to be continued\n C4+E4*3\nwords: We sing\nto-day\n',
  );
  assert.deepEqual(
    stepsOf(found.parts[0]).map(({ syllable }) => syllable),
    ['We', 'sing', 'to-', 'day'],
  );
  assert.deepEqual([found.title, found.tempi[0].bpm, found.bars, found.beats], ['Our song', 80, [0, 3], 6]);
  for (const [text, word] of [
    ['tune: C4 X4 E4', 'X4'],
    ['tune: C4 *2', '*2'],
    ['tune: C4\ntempo: fast', 'fast'],
    ['colour: red\ntune: C4', 'colour: red'],
  ])
    assert.throws(
      () => open(text),
      (/** @type {any} */ error) => error.code === 'song-flawed' && error.args.word === word,
    );
  assert.throws(() => open('tune: - - -'), /song-empty/);
  assert.throws(() => open('Dear diary'), /song-unknown/);
});

const TAKE = /** @type {any} */ ({
  schemaVersion: 1,
  id: '0f5c1a2e-8d3b-4c6f-9a7e-5b4d3c2a1f00',
  name: 'Take 1',
  startedAt: '2026-01-01T00:00:00Z',
  durationSeconds: 3,
  tempoBpm: 120,
  ppq: 480,
  tracks: [{ channel: 0, name: 'Piano', program: 0 }],
  events: [
    { type: 'note-on', channel: 0, note: 60, velocity: 70, atSeconds: 0 },
    { type: 'note-off', channel: 0, note: 60, velocity: 0, atSeconds: 0.5 },
    { type: 'note-on', channel: 0, note: 64, velocity: 70, atSeconds: 1 },
  ],
  settings: { beat: true, beatsInBar: 2 },
  tracking: { frames: 0, dropped: 0, lostSeconds: 0, meanInferenceMs: 0 },
});

test('a take, here or saved: in beats of its tempo; what nothing ends, ends with it', () => {
  for (const { score: found } of [scoreOfTake(TAKE, 'one'), open(JSON.stringify(TAKE))]) {
    assert.deepEqual([found.id, found.title, found.bars], ['one', 'Take 1', [0, 2, 4]]);
    assert.deepEqual(
      found.parts[0].notes.map(({ atBeat, beats }) => [atBeat, beats]),
      [
        [0, 1],
        [2, 4],
      ],
    );
  }
  assert.throws(() => scoreOfTake({ ...TAKE, events: [] }, 'one'), /song-empty/);
  assert.throws(() => open('{"schemaVersion": 1'), /song-unknown/);
  assert.throws(() => open('{}'), /song-unknown/);
});
