import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, mock, test } from 'node:test';
import { DRUM_CHANNEL } from '../../../static/audio/sounds.js';
import { defaultsOf } from '../../../static/core/ranges.js';
import { meta } from '../../../static/instruments/body.js';
import { makeSitter, setUpBody, way } from './body-player.js';

const SNARE = 38;
const [LOW, HIGH] = /** @type {[number, number][]} */ ([
  [0.9, 0.6],
  [0.9, -1.2],
]);
const C_MAJOR = [60, 62, 64, 65, 67, 69, 71, 72];
const ONE_VOICE = { bodyVoices: 1 };

describe('Body', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
  afterEach(() => mock.timers.reset());

  test('a hand that rises plays the scale, one note after the other, and rests where it sinks', () => {
    const { show, struck, sounding } = setUpBody(ONE_VOICE);
    for (const place of [...way(LOW, LOW, 3), ...way(LOW, HIGH, 60)]) show({ rightWrist: place });
    assert.deepEqual(struck(), C_MAJOR);
    assert.deepEqual(sounding(), ['0 72']);
    for (const place of way(HIGH, LOW, 60)) show({ rightWrist: place });
    assert.deepEqual(sounding(), []);
  });

  test('who sits near, far, low or at the side plays the same notes with the same movement', () => {
    for (const seat of [
      { unit: 0.25, y: 0.55 },
      { unit: 0.12, y: 0.4 },
      { unit: 0.3, y: 0.6, x: 0.5 },
    ]) {
      const { show, struck } = setUpBody(ONE_VOICE, makeSitter(seat));
      for (const place of way([0.6, 0.6], [0.6, -1.2], 60)) show({ rightWrist: place });
      assert.deepEqual(struck(), C_MAJOR, JSON.stringify(seat));
    }
  });

  test('both wrists at once: one plays notes, the other strikes a drum, each on its channel', () => {
    const { show, struck } = setUpBody();
    const held = /** @type {[number, number]} */ ([0.9, -0.4]);
    for (const place of way([-0.9, -0.8], [-0.9, -0.8], 10)) show({ rightWrist: held, leftWrist: place });
    assert.deepEqual([struck().length, struck(DRUM_CHANNEL)], [1, []]);
    for (const place of way([-0.9, -0.8], [-0.9, 0.1], 6)) show({ rightWrist: held, leftWrist: place });
    for (const place of way([-0.9, 0.1], [-0.9, 0.1], 6)) show({ rightWrist: held, leftWrist: place });
    assert.deepEqual([struck().length, struck(DRUM_CHANNEL)], [1, [SNARE]]);
  });

  test('one strike a movement, louder when it is faster, and none from trembling or a slow hand', () => {
    const { show, events } = setUpBody();
    const stroke = (/** @type {number} */ frames) => {
      for (const place of way([-0.9, -0.8], [-0.9, 0.2], frames)) show({ leftWrist: place });
      for (const place of way([-0.9, 0.2], [-0.9, 0.2], 8)) show({ leftWrist: place });
      for (const place of way([-0.9, 0.2], [-0.9, -0.8], 60)) show({ leftWrist: place });
    };
    const velocities = () =>
      events.flatMap((event) => (event.type === 'note-on' && event.channel === DRUM_CHANNEL ? [event.velocity] : []));
    for (let time = 0; time < 60; time += 1) show({ leftWrist: [-0.9, -0.8 + 0.02 * Math.sin(2 * time)] });
    assert.deepEqual(velocities(), []);
    for (const frames of [12, 7, 60, 12]) stroke(frames);
    const [soft, loud, again, ...more] = velocities();
    assert.ok(soft < loud && again < loud, `${velocities()}`);
    assert.deepEqual(more, []);
  });

  test('a score that flickers goes on sounding; one that stays low lets go; a low one never begins', () => {
    const { show, struck, sounding } = setUpBody(ONE_VOICE);
    const place = /** @type {[number, number]} */ ([0.9, -0.4]);
    show({ rightWrist: place }, { rightWrist: 0.4 });
    assert.deepEqual(struck(), []);
    for (let frame = 0; frame < 20; frame += 1) show({ rightWrist: place }, { rightWrist: frame % 3 ? 0.9 : 0.05 });
    assert.equal(struck().length, 1);
    for (let frame = 0; frame < 5; frame += 1) show({ rightWrist: place }, { rightWrist: 0.1 });
    assert.equal(sounding().length, 1, 'within a quarter of a second it is borne with');
    for (let frame = 0; frame < 5; frame += 1) show({ rightWrist: place }, { rightWrist: 0.1 });
    assert.deepEqual(sounding(), []);
  });

  test('a place that jumps for one frame is not believed; one that stays is', () => {
    const { show, struck } = setUpBody();
    const [here, there] = /** @type {[number, number][]} */ ([
      [-0.9, 0.3],
      [0.9, -1.1],
    ]);
    for (let frame = 0; frame < 10; frame += 1) show({ leftWrist: here, rightWrist: [0.9, 0.3] });
    const before = struck().length;
    show({ leftWrist: there, rightWrist: [-0.9, -1.1] });
    show({ leftWrist: here, rightWrist: [0.9, 0.3] });
    assert.deepEqual([struck().length, struck(DRUM_CHANNEL)], [before, []]);
    for (let frame = 0; frame < 5; frame += 1) show({ leftWrist: there, rightWrist: [0.9, -0.4] });
    assert.deepEqual(struck(DRUM_CHANNEL), [], 'nobody knows how it came there');
    assert.equal(struck().length, before + 1);
  });

  test('what is no number, or lies outside the picture, is not seen', () => {
    const { show, send, sounding } = setUpBody(ONE_VOICE);
    const sit = makeSitter();
    for (let frame = 0; frame < 5; frame += 1) show({ rightWrist: [0.9, -0.4] });
    assert.equal(sounding().length, 1);
    for (const wrong of [NaN, Infinity, -0.2, 1.2]) {
      for (let frame = 0; frame < 10; frame += 1)
        send(
          sit().map((keypoint) => ({ ...keypoint, score: 0.9, ...(keypoint.part === 'rightWrist' && { y: wrong }) })),
        );
      assert.deepEqual(sounding(), [], String(wrong));
    }
    for (const keypoints of [[], sit().map((each) => ({ ...each, x: NaN, score: NaN }))]) send(keypoints);
    for (let frame = 0; frame < 5; frame += 1) show({ rightWrist: [0.9, -0.4] });
    assert.equal(sounding().length, 1);
  });

  test('four voices at once, each of its own part and measure, and a mark for each', () => {
    const { show, struck, told, body } = setUpBody({ bodyVoices: 4 });
    assert.equal(body.lanes?.length, 4);
    let readings = new Map();
    for (let frame = 0; frame < 40; frame += 1) {
      const part = frame / 39;
      readings = show({
        rightWrist: [0.9, 0.3 - part],
        leftWrist: [-0.9 + 0.3 * Math.sin(3 * frame), 0.1],
        nose: [0.3 * part, -0.55],
      });
    }
    assert.ok(struck().length > 2 && struck(DRUM_CHANNEL).length > 0);
    assert.ok(told(74).length > 3 && told(11).length > 1);
    assert.deepEqual([...readings.keys()].sort(), ['voice-1', 'voice-2', 'voice-3', 'voice-4']);
    for (const at of readings.values()) assert.ok(at !== null && at >= 0 && at <= 1);
  });

  test('a distance moves the loudness, softly but never away, and lets it be as it was when a hand is gone', () => {
    const { show, told } = setUpBody({
      bodyVoices: 2,
      body2For: 'loudness',
      body2Measure: 'distance',
      body2Part: 'leftWrist',
      body2From: 'rightWrist',
    });
    const apart = (/** @type {number} */ half) => show({ leftWrist: [-half, 0], rightWrist: [half, 0] });
    for (let frame = 0; frame < 10; frame += 1) apart(0.02);
    assert.equal(told(11).at(-1), 30);
    for (let frame = 0; frame < 40; frame += 1) apart(0.02 + frame / 35);
    assert.equal(told(11).at(-1), 127);
    for (let frame = 0; frame < 10; frame += 1) apart(0.5);
    const half = told(11).at(-1) ?? 0;
    assert.ok(half > 60 && half < 100, `${half}`);
    for (let frame = 0; frame < 10; frame += 1) show({ rightWrist: [0.5, 0] });
    assert.equal(told(11).at(-1), 127);
  });

  test('the point between the shoulders plays, too, by leaning to a side; and speed moves a loudness', () => {
    const leaning = setUpBody({ ...ONE_VOICE, body1Part: 'shoulders', body1Measure: 'side' });
    const lean = (/** @type {number} */ by) =>
      leaning.show({ leftShoulder: [by - 0.5, 0], rightShoulder: [by + 0.5, 0] });
    for (let frame = 0; frame <= 90; frame += 1) lean(1.2 * Math.sin(frame / 14));
    assert.ok(new Set(leaning.struck()).size > 2, `${leaning.struck()}`);

    const quick = { bodyVoices: 2, body2For: 'loudness', body2Measure: 'speed', body2Part: 'leftWrist' };
    const { show, told } = setUpBody(quick);
    for (let frame = 0; frame < 20; frame += 1) show({ leftWrist: [-0.9, 0.1] });
    const still = told(11).at(-1) ?? 0;
    for (let frame = 0; frame < 10; frame += 1) show({ leftWrist: [-0.9, 0.5 - 0.2 * frame] });
    assert.ok((told(11).at(-1) ?? 0) > still + 20, `${still} ${told(11)}`);
  });

  test('who can move a little only has all notes after a while, and keeps them', () => {
    const { show, struck } = setUpBody({ ...ONE_VOICE, bodyRange: 'learnt' });
    const swing = (/** @type {number} */ frames) => {
      for (let frame = 0; frame < frames; frame += 1) show({ rightWrist: [0.7, 0.2 - 0.15 * Math.sin(frame / 8)] });
    };
    swing(200);
    assert.ok(new Set(struck()).size < 4, 'as usual, it is but a small part of the way');
    swing(600);
    const before = struck().length;
    swing(100);
    assert.deepEqual([...new Set(struck().slice(before))].sort(), C_MAJOR);
  });

  test('who learnt a small way and then goes farther has the long way again', () => {
    const { show, struck } = setUpBody({ ...ONE_VOICE, bodyRange: 'learnt' });
    for (let frame = 0; frame < 800; frame += 1) show({ rightWrist: [0.7, 0.2 - 0.15 * Math.sin(frame / 8)] });
    for (const place of [...way([0.7, 0.2], HIGH, 30), ...way(HIGH, HIGH, 60), ...way(HIGH, LOW, 60)])
      show({ rightWrist: place });
    const before = struck().length;
    for (const place of way(LOW, HIGH, 60)) show({ rightWrist: place });
    assert.deepEqual(struck().slice(before), C_MAJOR);
  });

  test('where no more frames come, or nobody may play, it lets go', () => {
    const { show, send, sounding } = setUpBody(ONE_VOICE);
    for (let frame = 0; frame < 5; frame += 1) show({ rightWrist: [0.9, -0.4] });
    mock.timers.tick(1100);
    assert.deepEqual(sounding(), []);
    for (let frame = 0; frame < 5; frame += 1) show({ rightWrist: [0.9, -0.4] });
    assert.equal(sounding().length, 1);
    send(makeSitter()({ rightWrist: [0.9, -0.4] }), false);
    assert.deepEqual(sounding(), []);
  });

  test('the nose plays until the part is seen; from then on the mouse alone plays beside it', () => {
    const { show, point, sounding, body } = setUpBody(ONE_VOICE);
    const { shape } = body.zones[3];
    const [x, y] = 'width' in shape ? [shape.x + shape.width / 2, shape.y + shape.height / 2] : [0, 0];
    point('nose', x, y);
    assert.deepEqual(sounding(), ['0 65']);
    // Somebody is there whose hands are not in the picture: the nose is all there is.
    show();
    point('nose', x, y);
    assert.deepEqual(sounding(), ['0 65']);
    show({ rightWrist: LOW });
    point('nose', x, y);
    assert.deepEqual(sounding(), []);
    // The hand has sunk out of the picture: it rests, and nothing else plays for it.
    show();
    point('nose', x, y);
    assert.deepEqual(sounding(), []);
    point('mouse', x, y);
    assert.deepEqual(sounding(), ['0 65']);
  });

  test('has no row for what does nothing as the others are', () => {
    const usual = defaultsOf(meta.settings);
    const hidden = (/** @type {Record<string, any>} */ settings) => meta.hides({ ...usual, ...settings });
    for (const name of ['body3Part', 'body4For', 'body2Measure', 'body1From', 'tones'])
      assert.ok(hidden({}).includes(name), name);
    for (const name of ['body1Part', 'body2For', 'body1Measure', 'bodySteps'])
      assert.ok(!hidden({}).includes(name), name);
    assert.ok(!hidden({ body1Measure: 'distance' }).includes('body1From'));
    assert.ok(hidden({ body1For: 'drum-kick' }).includes('bodySteps'));
  });
});
