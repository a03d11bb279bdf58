import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, mock, test } from 'node:test';
import { DRUM_CHANNEL } from '../../../static/audio/sounds.js';
import { defaultsOf } from '../../../static/core/ranges.js';
import * as percussion from '../../../static/instruments/body-percussion.js';
import { roomOf } from '../../../static/play/instrument.js';
import { makeSitter, setUpBody, way } from './body-player.js';

/** @import {Part} from '../../../static/types.js' */

const { meta } = percussion;
/** In shoulder widths from between the shoulders, as a mirror shows them. @type {Record<string, [number, number]>} */
const AT = {
  head: [0.2, -0.6],
  leftShoulder: [-0.45, 0.1],
  chest: [0.1, 0.4],
  rightShoulder: [0.45, 0.1],
  leftHip: [-0.3, 1.3],
  rightKnee: [0.3, 1.8],
  away: [1.4, 0.5],
};
/** @type {Partial<Record<Part, [number, number]>>} */
const WHOLE = { leftHip: [-0.3, 1.2], rightHip: [0.3, 1.2], leftKnee: [-0.35, 1.9], rightKnee: [0.35, 1.9] };
const [KICK, SNARE, CLAP, TAMBOURINE] = [36, 38, 39, 54];

/** A head by its nose. @param {number} x @param {number} y @returns {Partial<Record<Part, [number, number]>>} */
const headAt = (x, y) => ({
  nose: [x, y],
  leftEye: [x - 0.09, y - 0.07],
  rightEye: [x + 0.09, y - 0.07],
  leftEar: [x - 0.208, y - 0.03],
  rightEar: [x + 0.208, y - 0.03],
});

/** @param {Record<string, any>} [settings] @param {ReturnType<typeof makeSitter>} [sitter] */
const setUp = (settings = {}, sitter = makeSitter({ y: 0.4 })) => {
  const player = setUpBody(settings, sitter, percussion);
  /** From place to place in so many frames, and a moment there. @param {Part} mover @param {[number, number][]} places */
  const go = (mover, places, frames = 6, scores = {}) => {
    places.slice(1).forEach((to, index) => {
      for (const place of [...way(places[index], to, frames), ...way(to, to, 6)]) {
        player.show({ ...WHOLE, [mover]: place }, scores);
      }
    });
  };
  const drums = () => player.struck(DRUM_CHANNEL);
  const velocities = () => player.events.flatMap((event) => (event.type === 'note-on' ? [event.velocity] : []));
  return { ...player, go, drums, velocities };
};

describe('body percussion', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
  afterEach(() => mock.timers.reset());

  test('each part that a hand touches strikes its drum, once, until the hand has left it', () => {
    const { go, drums, sounding } = setUp();
    go('rightWrist', [AT.away, AT.head, AT.away, AT.leftShoulder, AT.away, AT.chest, AT.away, AT.rightShoulder]);
    assert.deepEqual(drums(), [TAMBOURINE, SNARE, KICK, CLAP]);
    assert.deepEqual(sounding(), [`${DRUM_CHANNEL} ${CLAP}`]);
    go('rightWrist', [AT.rightShoulder, AT.away, AT.leftHip, AT.away, AT.rightKnee, AT.away]);
    assert.deepEqual(drums().slice(4), [45, 56]);
    assert.deepEqual(sounding(), []);
  });

  test('who sits near, far, at the side or aslant touches the same parts', () => {
    for (const seat of [
      { unit: 0.25, y: 0.3 },
      { unit: 0.12, y: 0.4 },
      { unit: 0.2, y: 0.6, x: 0.4 },
    ]) {
      const { go, drums } = setUp({}, makeSitter(seat));
      go('leftWrist', [AT.away, AT.rightShoulder, AT.away, AT.chest, AT.away]);
      assert.deepEqual(drums(), [CLAP, KICK], JSON.stringify(seat));
    }
    const { show, drums } = setUp();
    const aslant = /** @type {Partial<Record<Part, [number, number]>>} */ ({
      leftShoulder: [-0.4, -0.3],
      rightShoulder: [0.4, 0.3],
    });
    for (const place of [
      ...way(AT.away, AT.away, 3),
      ...way(AT.away, [-0.27, 0.36], 8),
      ...way([-0.27, 0.36], [-0.27, 0.36], 6),
    ])
      show({ ...aslant, leftWrist: place });
    assert.deepEqual(drums(), [KICK], 'the chest leans with the shoulders');
  });

  test('both hands play, also the same part, each by itself', () => {
    const { show, drums } = setUp();
    const both = (/** @type {[number, number]} */ left, /** @type {[number, number]} */ right, frames = 6) => {
      for (let frame = 0; frame < frames; frame += 1) show({ leftWrist: left, rightWrist: right });
    };
    both([-1.4, 0.5], [1.4, 0.5]);
    for (let frame = 1; frame <= 6; frame += 1)
      both([-1.4 + (1.3 * frame) / 6, 0.5], [1.4 - (1.3 * frame) / 6, 0.5], 1);
    both([-0.1, 0.5], [0.1, 0.5]);
    assert.deepEqual(drums(), [KICK, KICK]);
  });

  test('a hand that passes a part on its way does not strike it; a slow one that stays does', () => {
    const passing = setUp();
    passing.go('leftWrist', [[-1, 1], AT.rightShoulder], 9);
    assert.deepEqual(passing.drums(), [CLAP]);

    const slow = setUp();
    slow.go('rightWrist', [AT.away, AT.chest], 90);
    assert.deepEqual(slow.drums(), [KICK]);
  });

  test('is louder the faster the hand comes, or always as loud', () => {
    const { go, velocities } = setUp();
    for (const frames of [5, 10, 40]) go('rightWrist', [AT.away, AT.chest, AT.away], frames);
    const [quick, usual, slow] = velocities();
    assert.ok(quick > usual && usual > slow, `${velocities()}`);
    const fixed = setUp({ velocityMode: 'fixed', fixedVelocity: 77 });
    for (const frames of [5, 40]) fixed.go('rightWrist', [AT.away, AT.chest, AT.away], frames);
    assert.deepEqual(fixed.velocities(), [77, 77]);
  });

  test('a hand that trembles on a part, at its edge, or between two, strikes once', () => {
    for (const [x, y, expected] of /** @type {[number, number, number[]][]} */ ([
      [0.1, 0.4, [KICK]],
      [0.4, 0.45, [KICK]],
      [0.25, 0.24, [KICK]],
    ])) {
      const { go, show, drums } = setUp();
      go('rightWrist', [AT.away, [x, y]]);
      for (let frame = 0; frame < 200; frame += 1)
        show({ ...WHOLE, rightWrist: [x + 0.07 * Math.sin(frame), y + 0.07 * Math.sin(1.3 * frame)] });
      assert.equal(drums().length, expected.length, `${x} ${y}: ${drums()}`);
    }
  });

  test('what is seen badly is not struck: neither by a hand that is guessed, nor a part', () => {
    for (const [place, scores] of /** @type {[[number, number], Partial<Record<Part, number>>][]} */ ([
      [AT.chest, { rightWrist: 0.4 }],
      [AT.chest, { leftShoulder: 0.4 }],
      [AT.leftHip, { leftHip: 0.4 }],
    ])) {
      const badly = setUp();
      badly.go('rightWrist', [AT.away, place, AT.away], 6, scores);
      assert.deepEqual(badly.drums(), [], JSON.stringify(scores));
    }
    const { go, drums, show } = setUp();
    // Nobody saw how the hand came there, or the part under it.
    for (let frame = 0; frame < 30; frame += 1) show({ ...WHOLE, rightWrist: AT.leftHip }, { leftHip: 0.1 });
    for (let frame = 0; frame < 30; frame += 1) show({ ...WHOLE, rightWrist: AT.leftHip });
    for (let frame = 0; frame < 30; frame += 1) show({ ...WHOLE, rightWrist: AT.chest }, { rightWrist: 0.1 });
    for (let frame = 0; frame < 30; frame += 1) show({ ...WHOLE, rightWrist: AT.chest });
    assert.deepEqual(drums(), []);
    go('rightWrist', [AT.chest, AT.away, AT.chest]);
    assert.deepEqual(drums(), [KICK]);
  });

  test('lets go of what is held when hand, part or player is gone, and says which parts are not seen', () => {
    const notes = { percussionChest: 'note', percussionHead: 'note' };
    for (const gone of [{ rightWrist: 0.05 }, { leftShoulder: 0.05 }]) {
      const { go, show, sounding } = setUp(notes);
      go('rightWrist', [AT.away, AT.chest]);
      assert.deepEqual(sounding(), ['0 60']);
      for (let frame = 0; frame < 5; frame += 1) show({ rightWrist: AT.chest }, gone);
      assert.deepEqual(sounding(), ['0 60'], 'for a quarter of a second it is borne with');
      for (let frame = 0; frame < 10; frame += 1) show({ rightWrist: AT.chest }, gone);
      assert.deepEqual(sounding(), []);
    }
    const { go, send, show, sounding, struck } = setUp(notes);
    go('rightWrist', [AT.away, AT.head]);
    assert.deepEqual(struck(), [62], 'higher up the body is higher');
    const away = () => [...show({ rightWrist: AT.head })].flatMap(([id, at]) => (at === null ? [id] : []));
    for (let frame = 0; frame < 12; frame += 1) away();
    assert.deepEqual(away(), ['leftHip', 'rightHip', 'leftKnee', 'rightKnee']);
    const none = send([], false);
    assert.deepEqual(sounding(), []);
    assert.ok(
      [...none.values()].every((at) => at === 1),
      'nobody is there: all can be played by hand',
    );
  });

  test('is played with one hand, the elbows or the nose as well, and never by a part on itself', () => {
    const left = setUp({ percussionWith: 'leftHand' });
    left.go('rightWrist', [AT.away, AT.chest, AT.away]);
    left.go('leftWrist', [AT.away, AT.chest, AT.away]);
    assert.deepEqual(left.drums(), [KICK]);
    const elbows = setUp({ percussionWith: 'elbows' });
    elbows.go('leftElbow', [[-1, 0.6], [-0.5, 0.1], [-1, 0.6], AT.rightKnee, AT.away]);
    assert.deepEqual(elbows.drums(), [56]);
    const nose = setUp({ percussionWith: 'nose' });
    const UP = /** @type {[number, number]} */ ([0, -0.55]);
    const heads = [UP, [0.4, -0.25], UP, [0, 0.1], UP].map((each) => /** @type {[number, number]} */ (each));
    heads.slice(1).forEach((to, index) => {
      for (const [x, y] of [...way(heads[index], to, 6), ...way(to, to, 6)]) nose.show(headAt(x, y));
    });
    assert.deepEqual(nose.drums(), [CLAP, KICK]);
    assert.deepEqual(meta.sees({ percussionWith: 'nose' }), ['nose']);
  });

  test('the nose plays its zones until a hand is seen; a mouse always', () => {
    const { show, point, sounding } = setUp();
    point('nose', 0.5, 0.4);
    assert.deepEqual(sounding(), [`${DRUM_CHANNEL} ${KICK}`]);
    show({ rightWrist: AT.away });
    point('nose', 0.5, 0.4);
    assert.deepEqual(sounding(), []);
    point('mouse', 0.5, 0.4);
    assert.deepEqual(sounding(), [`${DRUM_CHANNEL} ${KICK}`]);
  });

  test('has zones for the parts that play something, beside the mirror, and rows for what does something', () => {
    const usual = defaultsOf(meta.settings);
    const zonesOf = (/** @type {Record<string, any>} */ settings, room = roomOf({ width: 1225, height: 431 })) =>
      percussion.create({ settings, room, channel: 0, emit: () => {}, nowSeconds: () => 0 }).zones;
    assert.equal(zonesOf(usual).length, 8);
    const few = { ...usual, percussionHead: 'nothing', percussionLeftKnee: 'nothing', percussionLeftHip: 'note' };
    assert.deepEqual(
      zonesOf(few).map(({ id }) => id),
      ['leftShoulder', 'chest', 'rightShoulder', 'leftHip', 'rightHip', 'rightKnee'],
    );
    assert.equal(zonesOf(few)[3].drum, false);
    for (const { shape } of zonesOf(usual, { ...roomOf({ width: 600, height: 431 }), isHalf: true }))
      assert.ok('radiusY' in shape && shape.y - shape.radiusY >= 0.3, 'the mirror is above both halves');
    assert.deepEqual(meta.hides(usual), ['scale', 'tones', 'root', 'octave']);
    assert.deepEqual(meta.hides(few), ['tones']);
    assert.deepEqual(
      [meta.beside(usual), meta.beside(Object.fromEntries(Object.keys(usual).map((name) => [name, 'note'])))],
      [['drums'], []],
    );
  });
});
