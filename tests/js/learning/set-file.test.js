import assert from 'node:assert/strict';
import { test } from 'node:test';
import { embeddingOf } from '../../../static/learning/embeddings/index.js';
import { MOST_SAMPLES } from '../../../static/learning/gesture-set.js';
import { MAX_BYTES, readSet, writeFullSet, writeSet } from '../../../static/learning/set-file.js';
import { TRIGGER_DEFAULTS } from '../../../static/learning/trigger.js';
import { mappingOf, setOf } from './sets.js';

const CHOICES = {
  setId: null,
  mappings: [mappingOf('lean', 'play-note', { note: 62 })],
  firing: { lean: { ...TRIGGER_DEFAULTS, holdMs: 300 } },
};

/** @param {(document: any) => void} [change] */
async function fileOf(change = () => {}) {
  const document = JSON.parse(await writeSet(setOf({ nothing: 1, lean: 2 }), CHOICES, { pictures: true }));
  change(document);
  return JSON.stringify(document);
}

/** @param {string} text */
function refused(text) {
  try {
    readSet(text);
  } catch (error) {
    return /** @type {any} */ (error).code;
  }
  return 'taken';
}

test('a set comes back from its file as it went in, to the last bit', async () => {
  const set = setOf({ nothing: 1, lean: 2 });
  const read = readSet(await writeSet(set, CHOICES, { pictures: true }));
  assert.deepEqual(read.set.gestures, set.gestures);
  assert.deepEqual(read.choices, { ...CHOICES, setId: set.id });
  for (const [index, sample] of set.samples.entries()) {
    const { thumbnail, ...back } = read.set.samples[index];
    const { thumbnail: before, ...rest } = sample;
    assert.deepEqual(back, rest);
    assert.equal(thumbnail?.type, 'image/jpeg');
    assert.deepEqual(await thumbnail?.arrayBuffer(), await before?.arrayBuffer());
  }
});

test('a set can be written without any picture', async () => {
  const text = await writeSet(setOf({ lean: 2 }), CHOICES, { pictures: false });
  assert.ok(!text.includes('data:'));
  assert.ok(readSet(text).set.samples.every(({ thumbnail }) => thumbnail === undefined));
});

test('as many snapshots as there may be fit into a file', async () => {
  const text = await writeSet(setOf({ lean: MOST_SAMPLES }), CHOICES, { pictures: true });
  assert.ok(text.length < MAX_BYTES / 2);
  assert.equal(readSet(text).set.samples.length, MOST_SAMPLES);
});

/** A set whose snapshots have pictures of so many bytes. @param {number} count @param {number} bytes @param {string} [type] */
function picturesOf(count, bytes, type = 'image/jpeg') {
  const set = setOf({ lean: count });
  const thumbnail = new Blob([new Uint8Array(bytes)], { type });
  return { ...set, samples: set.samples.map((sample) => ({ ...sample, thumbnail })) };
}
/** What is kept of the pictures. @type {Record<string, [Parameters<typeof picturesOf>, number, boolean]>} */
const PICTURES = {
  'of a usual size are in the file': [[3, 8000], 3, false],
  'too large to be read again are left out': [[650, 60_000], 0, false],
  'of a kind that is not read again are left out': [[3, 8000, 'image/gif'], 0, false],
  'too large together are left out, and that is said': [[MOST_SAMPLES, 36_000], 0, true],
};
for (const [name, [made, kept, isBare]] of Object.entries(PICTURES)) {
  test(`whatever is written can be opened: pictures ${name}`, async () => {
    const written = await writeFullSet(picturesOf(...made), CHOICES);
    assert.equal(written.isBare, isBare);
    const { samples } = readSet(written.text).set;
    assert.equal(samples.length, made[0]);
    assert.equal(samples.filter(({ thumbnail }) => thumbnail).length, kept);
  });
}

test('what is no file of ours, is newer, too large or cut off is told apart', async () => {
  const whole = await fileOf();
  assert.equal(refused(whole.slice(0, -20)), 'gesture-file-damaged');
  assert.equal(refused('{"format":"creatable-profile","schemaVersion":1}'), 'gesture-file-foreign');
  assert.equal(refused('null'), 'gesture-file-foreign');
  assert.equal(
    refused(
      await fileOf((document) => {
        document.schemaVersion = 2;
      }),
    ),
    'gesture-file-newer',
  );
  assert.equal(refused(' '.repeat(MAX_BYTES + 1)), 'gesture-file-too-large');
  assert.equal(refused(`\uFEFF${whole}`), 'taken');
});

/** @type {Record<string, (document: any) => void>} */
const DAMAGE = {
  'an id with markup': (d) => {
    d.id = '<b>';
  },
  'a kind that is none': (d) => {
    d.kind = 'sound';
  },
  'a name of control characters': (d) => {
    d.gestures[1].name = 'a\u0000b';
  },
  'a gesture without a name': (d) => {
    d.gestures[1].name = '';
  },
  'two gestures with one id': (d) => {
    d.gestures.push(d.gestures[1]);
  },
  'nothing special is not there': (d) => {
    d.gestures.shift();
  },
  'far too many gestures': (d) => {
    d.gestures = Array.from({ length: 40 }, (_, n) => ({ ...d.gestures[n && 1], id: n ? `g${n}` : 'nothing' }));
  },
  'a colour out of range': (d) => {
    d.gestures[1].colour = 8;
  },
  'a snapshot of a gesture that is not there': (d) => {
    d.samples[0].gestureId = 'wave';
  },
  'two snapshots with one id': (d) => {
    d.samples.push(d.samples[0]);
  },
  'a snapshot without numbers': (d) => {
    d.samples[0].embeddings = {};
  },
  'too few numbers': (d) => {
    d.samples[0].embeddings.body = 'AAAA';
  },
  'numbers that are none': (d) => {
    d.samples[0].embeddings.body = Buffer.from(
      new Float32Array(embeddingOf('body').dimensions).fill(NaN).buffer,
    ).toString('base64');
  },
  'numbers that are not base64': (d) => {
    d.samples[0].embeddings.body = '<script>';
  },
  'a light that is too bright': (d) => {
    d.samples[0].light = 300;
  },
  'a picture that is a page': (d) => {
    d.samples[0].picture = 'data:text/html;base64,PGI+';
  },
  'a picture from elsewhere': (d) => {
    d.samples[0].picture = 'https://example.org/a.jpg';
  },
  'a picture that is far too large': (d) => {
    d.samples[0].picture = `data:image/jpeg;base64,${'A'.repeat(70_000)}`;
  },
  'an unknown command': (d) => {
    d.mappings[0].command = 'format-disk';
  },
  'a note that is none': (d) => {
    d.mappings[0].args.note = 900;
  },
  'a threshold out of range': (d) => {
    d.firing.lean.threshold = 2;
  },
  'samples that are no list': (d) => {
    d.samples = { length: 1e9 };
  },
};
for (const [what, change] of Object.entries(DAMAGE)) {
  test(`a file is refused for ${what}`, async () => {
    assert.equal(refused(await fileOf(change)), 'gesture-file-damaged');
  });
}
