import assert from 'node:assert/strict';
import { test } from 'node:test';
import { STYLES } from '../../../static/painting/styles.js';
import { PAINTING, Painting } from '../../../static/studio/painting.js';
import { testTransitions } from '../core/transitions.js';
import { useFakeCanvas } from './fake-canvas.js';

testTransitions(PAINTING, ['open', 'paint', 'preview', 'done', 'failed', 'stop', 'leave'], {
  empty: 'ready - - - - - -',
  ready: 'ready painting previewing - - - empty',
  painting: 'ready - - ready ready ready empty',
  previewing: 'ready - - ready ready ready empty',
});

useFakeCanvas();

const settle = () => new Promise((resolve) => setImmediate(resolve));

function begin() {
  /** @type {{wish: any, resolve: (picture: any) => void, reject: (error: Error) => void}[]} */
  const asked = [];
  /** @type {string[]} */
  const said = [];
  /** @type {boolean[]} */
  const canStart = [];
  const now = { ended: 0, closed: 0 };
  const picture = (width = 100, height = 50) => /** @type {any} */ ({ width, height, close: () => (now.closed += 1) });
  const ask = (/** @type {any} */ wish) =>
    new Promise((resolve, reject) =>
      asked.push({ wish, resolve: (painted) => resolve({ picture: painted, machine: 'wasm' }), reject }),
    );
  const painting = new Painting({
    painter: /** @type {any} */ ({ paint: ask, previews: ask, end: () => (now.ended += 1) }),
    report: (code) => said.push(code),
    onChange: () => canStart.push(painting.isReading || painting.state !== 'empty'),
  });
  const open = (width = 100, height = 50) => painting.open(async () => picture(width, height), 'studio-no-picture');
  return { painting, open, picture, asked, said, now, canStart };
}

test('a picture is opened, painted in a mixture, and painted anew in the style of another', async () => {
  const { painting, open, picture, asked, now } = begin();
  await open(4096, 2048);
  assert.deepEqual([painting.content?.width, painting.content?.height], [1024, 512]);
  painting.choose({ first: STYLES[1], second: STYLES[2], share: 0.5, longest: 768 });
  painting.paint();
  assert.equal(painting.state, 'painting');
  painting.paint();
  assert.equal(asked.length, 1);
  assert.deepEqual([...asked[0].wish.style.slice(0, 4)], [0, 0.5, 0.5, 0]);
  assert.equal(asked[0].wish.longest, 768);
  const first = picture();
  asked[0].resolve(first);
  await settle();
  assert.equal(painting.painted, first);

  await painting.openStyle(async () => picture(), 'carpet.jpg');
  painting.paint();
  assert.equal(asked[1].wish.style, 'a copy');
  const closed = now.closed;
  asked[1].resolve(picture());
  await settle();
  assert.notEqual(painting.painted, first);
  assert.equal(now.closed, closed + 1);
  painting.useKnownStyles();
  painting.preview();
  assert.equal(painting.state, 'previewing');
  assert.equal(asked[2].wish.styles.length, STYLES.length);
});

test('what is no picture is said, and what was there, or is being painted, stays', async () => {
  const { painting, open, asked, said, picture } = begin();
  const broken = async () => {
    throw new Error('InvalidStateError');
  };
  await painting.open(broken, 'studio-no-picture');
  assert.equal(painting.state, 'empty');
  await open();
  painting.paint();
  await painting.open(broken, 'studio-no-picture');
  await painting.openStyle(broken, 'notes.txt');
  assert.deepEqual(said, ['studio-no-picture', 'studio-no-picture', 'studio-no-picture']);
  assert.equal(painting.own, null);
  asked[0].resolve(picture());
  await settle();
  assert.equal(painting.state, 'ready');
  assert.ok(painting.painted);
});

test('of two pictures that are read at once the last one counts, and the first is closed', async () => {
  const { painting, picture, now } = begin();
  /** @type {((picture: any) => void)[]} */
  const reads = [];
  for (let each = 0; each < 2; each += 1)
    painting.open(() => new Promise((resolve) => reads.push(resolve)), 'studio-no-picture');
  reads[1](picture(40, 20));
  await settle();
  reads[0](picture(300, 300));
  await settle();
  assert.equal(painting.content?.width, 40);
  assert.equal(now.closed, 2);
});

test('what is asked of pictures that are still being read is done when both are there', async () => {
  const { painting, open, picture, asked, canStart } = begin();
  await open(30, 30);
  // A button that could not be pressed in between would lose the focus.
  assert.ok(canStart.length > 1 && canStart.every(Boolean), `${canStart}`);
  /** @type {((picture: any) => void)[]} */
  const reads = [];
  const read = () => new Promise((/** @type {(picture: any) => void} */ resolve) => reads.push(resolve));
  painting.open(read, 'studio-no-picture');
  painting.openStyle(read, 'carpet.jpg');
  assert.ok(painting.isReading);
  painting.paint();
  reads[0](picture(40, 20));
  await settle();
  assert.deepEqual([asked.length, painting.state, painting.isReading], [0, 'ready', true]);
  reads[1](picture());
  await settle();
  assert.deepEqual([painting.state, painting.isReading, painting.content?.width], ['painting', false, 40]);
  assert.equal(asked[0].wish.style, 'a copy');
});

test('of a picture that is no picture after all nothing is painted, nor for who has left', async () => {
  const { painting, picture, asked } = begin();
  /** @type {{resolve: (picture: any) => void, reject: (error: Error) => void}[]} */
  const reads = [];
  const read = () => new Promise((/** @type {any} */ resolve, reject) => reads.push({ resolve, reject }));
  painting.open(read, 'studio-no-picture');
  painting.paint();
  reads[0].reject(new Error('InvalidStateError'));
  await settle();
  painting.open(read, 'studio-no-picture');
  painting.paint();
  painting.leave();
  reads[1].resolve(picture());
  await settle();
  assert.deepEqual([asked.length, painting.state, painting.isReading], [0, 'empty', false]);
});

for (const [code, said, smaller] of /** @type {const} */ ([
  ['paint-failed', 'paint-failed', 256],
  ['download-damaged', 'studio-damaged', null],
  ['download-unreachable', 'studio-unreachable', null],
  [undefined, 'paint-failed', 256],
])) {
  test(`a painting that ends with ${code} is said as ${said}, and a smaller one is offered: ${smaller}`, async () => {
    const { painting, open, asked, said: got, picture } = begin();
    await open();
    painting.paint();
    asked[0].reject(Object.assign(new Error('std::bad_alloc'), { code }));
    await settle();
    assert.deepEqual(got, [said]);
    assert.deepEqual([painting.state, painting.smaller], ['ready', smaller]);
    painting.choose({ longest: 256 });
    assert.equal(painting.smaller, null);
    painting.paint();
    asked[1].resolve(picture());
    await settle();
    assert.ok(painting.painted);
  });
}

test('a painting that is cancelled is nothing that is said, and comes no more', async () => {
  const { painting, open, asked, said, now, picture } = begin();
  painting.cancel();
  await open();
  painting.paint();
  painting.cancel();
  assert.deepEqual([painting.state, now.ended], ['ready', 1]);
  asked[0].reject(new Error('ended'));
  await settle();
  painting.paint();
  asked[1].resolve(picture());
  await settle();
  assert.ok(painting.painted);
  assert.deepEqual(said, []);
});

test('another picture ends what is being painted; leaving leaves nothing behind', async () => {
  const { painting, open, asked, now, picture } = begin();
  await open();
  painting.paint();
  await open(30, 30);
  assert.deepEqual([painting.state, now.ended, painting.content?.width], ['ready', 1, 30]);
  const closed = now.closed;
  asked[0].resolve(picture());
  await settle();
  assert.deepEqual([painting.painted, now.closed], [null, closed + 1]);
  painting.leave();
  assert.deepEqual([painting.state, painting.content, painting.own, now.ended], ['empty', null, null, 2]);
});

test('a picture that is read only after the studio was left is not taken', async () => {
  const { painting, picture } = begin();
  /** @type {(picture: any) => void} */
  let read = () => {};
  painting.open(
    () =>
      new Promise((resolve) => {
        read = resolve;
      }),
    'studio-no-picture',
  );
  painting.leave();
  read(picture());
  await settle();
  assert.deepEqual([painting.state, painting.content], ['empty', null]);
});
