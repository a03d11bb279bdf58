/** What the audio thread does, driven quantum by quantum: where each sound begins, and what it tells. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { DRUMS, EMPTY, rowsOf, STEPS, withToggled } from '../../../static/band/drum-pattern.js';

const RATE = 8000;
const QUANTUM = 128;
const thread = /** @type {any} */ (globalThis);
/** @type {any} */
let Processor;

before(async () => {
  Object.assign(thread, {
    sampleRate: RATE,
    currentFrame: 0,
    AudioWorkletProcessor: class {
      port = { postMessage: (/** @type {any} */ message) => thread.told.push(message) };
    },
    registerProcessor: (/** @type {string} */ _, /** @type {any} */ made) => {
      Processor = made;
    },
  });
  await import('../../../static/band/metronome-processor.js');
});

/** Each drum is one sample of its own height. */
const STRUCK = DRUMS.map((_, row) => [Float32Array.of(row + 1), Float32Array.of(-(row + 1))]);

/** @param {Record<string, any>} played */
function begin(played) {
  thread.currentFrame = 0;
  thread.told = [];
  const options = { tempoBpm: 97, beatsInBar: 4, click: false, rows: null, struck: STRUCK, loops: false, ...played };
  const processor = new Processor({ processorOptions: options });
  return {
    change: (/** @type {any} */ data) => processor.port.onmessage({ data }),
    /** @param {number} seconds @param {(frame: number) => number} [played] @returns {{sides: number[][], goesOn: boolean}} */
    hear(seconds, played) {
      /** @type {number[][]} */
      const sides = [[], []];
      let goesOn = true;
      for (let left = Math.ceil((seconds * RATE) / QUANTUM); left > 0; left -= 1) {
        const output = [new Float32Array(QUANTUM), new Float32Array(QUANTUM)];
        const input = Float32Array.from({ length: QUANTUM }, (_, at) => played?.(thread.currentFrame + at) ?? 0);
        goesOn = processor.process([played ? [input, input] : []], [output]);
        output.forEach((samples, side) => sides[side].push(...samples));
        thread.currentFrame += QUANTUM;
      }
      return { sides, goesOn };
    },
  };
}

for (const tempoBpm of [20, 97, 300])
  test(`at ${tempoBpm}: each step of ten rounds is struck on its own sample, on both sides, and told of`, () => {
    const pattern = [
      [0, 0],
      [1, 4],
      [7, 4],
      [2, 15],
    ].reduce((text, [row, step]) => withToggled(text, row, step), EMPTY);
    const { sides } = begin({ tempoBpm, rows: rowsOf(pattern) }).hear(10 * 4 * (60 / tempoBpm) - 0.01);
    const at = (/** @type {number} */ round, /** @type {number} */ step) =>
      Math.round((round * STEPS + step) * ((15 * RATE) / tempoBpm));
    const wanted = Array.from({ length: 10 }, (_, round) => [
      [at(round, 0), 1],
      [at(round, 4), 2 + 8],
      [at(round, 15), 3],
    ]).flat();
    const found = sides[0].flatMap((height, frame) => (height ? [[frame, height]] : []));
    assert.deepEqual(found, wanted);
    assert.deepEqual(
      sides[1],
      sides[0].map((height) => (height ? -height : 0)),
    );
    assert.equal(thread.told.length, 10 * STEPS);
    assert.deepEqual(thread.told[4], { step: 4, hits: [1, 7], atSeconds: at(0, 4) / RATE });
  });

test('drums that begin beside the beat are in their place in its bar, and it goes on where they end', () => {
  const band = begin({ click: true, tempoBpm: 60 });
  band.hear(2.1);
  assert.deepEqual(
    thread.told.map((/** @type {any} */ { beat }) => beat),
    [0, 1, 2],
  );
  band.change({ rows: rowsOf(EMPTY), struck: STRUCK });
  thread.told = [];
  band.hear(2);
  assert.deepEqual(
    thread.told.filter((/** @type {any} */ { step }) => step % 4 === 0 || step === undefined),
    [
      { step: 12, hits: [], atSeconds: 3 },
      { beat: 3, atSeconds: 3 },
      { step: 0, hits: [], atSeconds: 4 },
      { beat: 0, atSeconds: 4 },
    ],
  );
  assert.equal(thread.told[0].step, 9);
  band.change({ rows: null });
  thread.told = [];
  band.hear(1);
  assert.deepEqual(thread.told, [{ beat: 1, atSeconds: 5 }]);
});

test('what was struck rings out when all is over, and nothing is struck any more', () => {
  const long = DRUMS.map(() => Array(2).fill(new Float32Array(RATE).fill(0.5)));
  const band = begin({ tempoBpm: 60, rows: rowsOf(withToggled(EMPTY, 0, 0)), struck: long });
  band.hear(0.5);
  band.change({ isOver: true });
  const { sides } = band.hear(0.25);
  assert.ok(sides[0].every((height) => height === 0.5));
  thread.told = [];
  const { goesOn } = band.hear(5);
  assert.equal(goesOn, false);
  assert.deepEqual(thread.told, []);
});

test('what comes in is repeated from the bar after its last on, to the sample, and dies away when it is taken back', () => {
  const band = begin({ tempoBpm: 60, beatsInBar: 2, loops: true });
  band.change({ loop: 'record', bars: 1 });
  // Each sample says its frame, as loud as that.
  band.hear(4, (frame) => frame);
  const bar = 2 * RATE;
  assert.deepEqual(
    thread.told.map((/** @type {any} */ { loops }) => [loops.state, loops.count]),
    [
      ['waiting', 0],
      ['recording', 0],
      ['rest', 1],
    ],
  );
  const { sides } = band.hear(5);
  const at = sides[0].map((height, index) => [height, thread.currentFrame - sides[0].length + index]);
  for (const [height, frame] of at) {
    const within = frame % bar;
    if (within < bar - RATE / 100) assert.equal(height, within, `${frame}`);
  }
  band.change({ loop: 'undo' });
  const after = band.hear(1).sides[0];
  assert.ok(Math.abs(after[20]) > 0);
  assert.ok(after.slice(RATE / 50).every((height) => height === 0));
});

test('where beats in a bar change while a loop is recorded, it is recorded anew, from the next bar to its end', () => {
  const band = begin({ tempoBpm: 60, beatsInBar: 4, loops: true, click: true });
  band.change({ loop: 'record', bars: 1 });
  band.hear(1.5, (frame) => frame);
  // The metre is told as a whole, also where only the tempo is another one.
  band.change({ tempoBpm: 60, beatsInBar: 5 });
  band.change({ tempoBpm: 60, beatsInBar: 5 });
  band.hear(10, (frame) => frame);
  const told = thread.told.filter((/** @type {any} */ { beat }) => beat !== undefined);
  assert.deepEqual(
    told.map((/** @type {any} */ { beat }) => beat),
    [0, 1, 2, 3, 4, 0, 1, 2, 3, 4, 0, 1],
  );
  assert.deepEqual(
    thread.told.flatMap((/** @type {any} */ { loops }) => (loops ? [loops.state] : [])),
    ['waiting', 'recording', 'waiting', 'recording', 'rest'],
  );
  const { sides } = band.hear(2);
  const from = thread.currentFrame - sides[0].length;
  // Between two knocks: what was played five seconds before.
  for (const frame of [12.25 * RATE, 12.75 * RATE]) assert.equal(sides[0][frame - from], frame - 5 * RATE);
});

test('fewer beats in a bar end it with the next beat where it has had as many', () => {
  const band = begin({ tempoBpm: 60, beatsInBar: 6, click: true });
  band.hear(3.5);
  band.change({ beatsInBar: 2 });
  band.hear(3);
  assert.deepEqual(
    thread.told.map((/** @type {any} */ { beat }) => beat),
    [0, 1, 2, 3, 0, 1, 0],
  );
});

/** Each tone of a chord is as high as its number, and lasts two seconds. */
const TONES = new Map(
  Array.from({ length: 64 }, (_, note) => [note, Array(2).fill(new Float32Array(2 * RATE).fill(note))]),
);
const chordsTold = () =>
  thread.told.flatMap((/** @type {any} */ { chord, tones, atSeconds }) =>
    tones ? [[atSeconds, chord, ...tones]] : [],
  );

test('chords begin with the next bar where a beat goes on, the first of them first, and each gives way to the next', () => {
  const band = begin({ click: true, tempoBpm: 60, beatsInBar: 2 });
  band.hear(0.5);
  band.change({
    chords: [
      [0, 4, 7],
      [7, 11, 2],
    ],
    bedStyle: 'bed',
    bedGain: 0.5,
    tones: TONES,
  });
  const { sides } = band.hear(6);
  assert.deepEqual(chordsTold(), [
    [2, 0, 48, 52, 55, 60],
    [4, 1, 43, 55, 59, 62],
    [6, 0, 48, 52, 55, 60],
  ]);
  const at = (/** @type {number} */ seconds) => sides[0][Math.round((seconds - 0.5) * RATE)];
  assert.equal(at(2.5), 0.5 * (48 + 52 + 55 + 60));
  assert.equal(at(4.5), 0.5 * (43 + 55 + 59 + 62));
  assert.ok(at(4.03) > at(4.5), 'the one before dies away');
  band.change({ chords: null });
  assert.ok(
    band
      .hear(0.5)
      .sides[0].slice(RATE / 10)
      .every((height) => Math.abs(height) < 1),
    'but for the knocks',
  );
});

test('the one chord of a song’s place gives way with the next beat, whatever bar it is in', () => {
  const band = begin({ tempoBpm: 60, chords: [[0, 4, 7]], bedStyle: 'bed', bedGain: 1, tones: TONES });
  band.hear(1.2);
  band.change({ chords: [[5, 9, 0]] });
  band.change({ chords: [[5, 9, 0]] });
  band.hear(2.5);
  assert.deepEqual(chordsTold(), [
    [0, 0, 48, 52, 55, 60],
    [2, 0, 41, 53, 57, 60],
  ]);
});
