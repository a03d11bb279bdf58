/**
 * A player who is not there: a head that aims, trembles and drifts, and sees
 * what it does with a delay. Its keypoints enter the page as the tracking
 * worker's do; everything behind them (smoothing, calibration, pointer, test,
 * piano) is the page itself. Runs faster than real time: every time is the
 * frames' own.
 *
 * The model, all of it chosen beforehand and none of it fitted to a result:
 *   movement   minimum jerk (Flash and Hogan 1985): 10 s^3 - 15 s^4 + 6 s^5
 *   duration   100 ms + 200 ms for each bit of difficulty (Fitts 1954, Shannon's form)
 *   ending     normally spread around what was aimed at: 8 % of the way along it, 4 % across
 *   seeing     180 ms late; a new target is answered 300 ms after it appears
 *   correcting another such movement, whenever the dot is seen to rest farther
 *              than a quarter of the target's width from its middle
 *   tremor     three sines of 1.5 to 4 Hz a direction, together `tremor` of the picture, RMS
 *   drift      two sines of 20 to 60 s, together `drift` of the picture, RMS
 *   tracker    white noise of 0.0005 of the picture, as measured on a head at rest
 */

/** Parts as PoseNet orders them, and where they are, seen from the nose. */
const BODY = [
  ['nose', 0, 0],
  ['leftEye', -0.03, -0.04],
  ['rightEye', 0.03, -0.04],
  ['leftEar', -0.07, -0.02],
  ['rightEar', 0.07, -0.02],
  ['leftShoulder', -0.15, 0.25],
  ['rightShoulder', 0.15, 0.25],
  ['leftElbow', -0.2, 0.5],
  ['rightElbow', 0.2, 0.5],
  ['leftWrist', -0.2, 0.7],
  ['rightWrist', 0.2, 0.7],
  ['leftHip', -0.1, 0.7],
  ['rightHip', 0.1, 0.7],
  ['leftKnee', -0.1, 0.9],
  ['rightKnee', 0.1, 0.9],
  ['leftAnkle', -0.1, 1.1],
  ['rightAnkle', 0.1, 1.1],
];
const SEEN = 7;
const FRAME_MS = 1000 / 30;
const SEEING_MS = 180;
const ANSWER_MS = 300;
const TRACKER_NOISE = 0.0005;
const CENTRE = { x: 0.5, y: 0.42 };

/** The next frame's time: one player after the other, on one clock. */
let clockMs = performance.now();

/** @param {number} seed  mulberry32, normally distributed by Box and Muller */
function makeRandom(seed) {
  let state = seed;
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return { uniform, normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()) };
}

/** Sines of random frequencies and phases. @param {ReturnType<typeof makeRandom>} random */
function makeWaves(random, { rms, count, lowest, highest }) {
  const waves = Array.from({ length: count }, () => ({
    hertz: lowest + (highest - lowest) * random.uniform(),
    phase: 2 * Math.PI * random.uniform(),
  }));
  const amplitude = rms * Math.sqrt(2 / count);
  return (/** @type {number} */ atMs) =>
    waves.reduce((sum, { hertz, phase }) => sum + amplitude * Math.sin((2 * Math.PI * hertz * atMs) / 1000 + phase), 0);
}

const minimumJerk = (/** @type {number} */ s) => s ** 3 * (10 + s * (6 * s - 15));
const add = (a, b) => ({ x: a.x + b.x, y: a.y + b.y });
const minus = (a, b) => ({ x: a.x - b.x, y: a.y - b.y });

/**
 * @param {{seed: number, tremor: number, drift: number, field: {width: number, height: number}, reach: number}} options
 *   field: pixels that the whole reach covers; the player has learnt that gain
 */
function makePlayer({ seed, tremor, drift, field, reach }) {
  const random = makeRandom(seed);
  const waves = ['x', 'y'].map(() => [
    makeWaves(random, { rms: tremor, count: 3, lowest: 1.5, highest: 4 }),
    makeWaves(random, { rms: drift, count: 2, lowest: 1 / 60, highest: 1 / 20 }),
  ]);
  const gain = { x: (2 * reach) / field.width, y: (2 * reach) / field.height };
  const satDownMs = clockMs;
  let atMs = satDownMs;
  let frameId = 1e6;
  let move = { from: CENTRE, to: CENTRE, beginMs: atMs, endMs: atMs };
  /** What was to be seen on the page, frame by frame. */
  let seen = [];
  let aim = null;

  const intent = () => {
    const s = Math.min(1, Math.max(0, (atMs - move.beginMs) / Math.max(1, move.endMs - move.beginMs)));
    const way = minus(move.to, move.from);
    return add(move.from, { x: way.x * minimumJerk(s), y: way.y * minimumJerk(s) });
  };

  /** Set out by these pixels towards a target of this width. */
  const go = (error, width) => {
    const distance = Math.hypot(error.x, error.y);
    const durationMs = 100 + 200 * Math.log2(distance / width + 1);
    const [along, across] = [1 + 0.08 * random.normal(), 0.04 * random.normal()];
    const landed = { x: error.x * along - error.y * across, y: error.y * along + error.x * across };
    const from = intent();
    move = {
      from,
      to: add(from, { x: landed.x * gain.x, y: landed.y * gain.y }),
      beginMs: atMs,
      endMs: atMs + durationMs,
    };
  };

  const at = (delayMs) => seen.findLast((each) => each.atMs <= atMs - delayMs);

  const decide = () => {
    const answered = at(ANSWER_MS)?.target;
    if (answered && answered.id !== aim?.id) {
      aim = answered;
      return go(minus(aim, at(SEEING_MS).dot), aim.width);
    }
    const now = at(SEEING_MS);
    if (!aim || !now || atMs < move.endMs + SEEING_MS) return;
    const error = minus(aim, now.dot);
    if (Math.hypot(error.x, error.y) > aim.width / 4) go(error, aim.width);
  };

  return {
    get atMs() {
      return atMs;
    },
    /** One frame of the camera. @param {{id: string, x: number, y: number, width: number}|null} target  pixels of the window */
    async frame(target) {
      seen = [...seen.slice(-60), { atMs, target, dot: dotPlace() }];
      decide();
      const [x, y] = ['x', 'y'].map(
        (axis, index) =>
          intent()[axis] +
          TRACKER_NOISE * random.normal() +
          waves[index].reduce((sum, wave) => sum + wave(atMs - satDownMs), 0),
      );
      frameId += 1;
      send(x, y, frameId, atMs);
      atMs += FRAME_MS;
      clockMs = atMs;
      // Lets the page render what came of it.
      await document.querySelector('pointing-test-view').updateComplete;
    },
  };
}

/** The middle of the page's own dot. */
function dotPlace() {
  const { x, y, width, height } = document.querySelector('.head-dot .dot').getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

function send(x, y, frameId, capturedAtMs) {
  const keypoints = BODY.map(([part, dx, dy], index) => ({
    part,
    x: x + dx,
    y: y + dy,
    score: index < SEEN ? 0.99 : 0.1,
  }));
  const data = {
    type: 'pose',
    frameId,
    capturedAtMs,
    inferenceMs: 16,
    dropped: 0,
    pose: { keypoints, score: 0.5 },
    crop: { x: 0, y: 0, width: 1, height: 1 },
  };
  window.spy.tracker.dispatchEvent(new MessageEvent('message', { data }));
}

/** From now on the page hears of the simulated player alone, who sits where the middle is. */
export async function sitDown() {
  window.spy.holdsPoses = true;
  const player = makePlayer({ seed: 1, tremor: 0, drift: 0, field: { width: 1, height: 1 }, reach: 0.15 });
  for (let frame = 0; frame < 60; frame += 1) await player.frame(null);
  document.dispatchEvent(new CustomEvent('recentre'));
  for (let frame = 0; frame < 5; frame += 1) await player.frame(null);
}

/**
 * Do the pointing test that is open, until it shows its figures.
 * @param {{seed: number, tremor: number, drift: number, reach: number, mostSeconds: number}} options
 */
export async function tapRings({ mostSeconds, ...options }) {
  const player = makePlayer({ ...options, field: document.querySelector('.pointing-field').getBoundingClientRect() });
  const startMs = player.atMs;
  while (document.querySelector('.pointing-field') && player.atMs - startMs < mostSeconds * 1000) {
    await player.frame(placeOf(document.querySelector('.pointing-target.is-now')));
  }
  return (player.atMs - startMs) / 1000;
}

/** @param {Element|null} element */
function placeOf(element) {
  if (!element) return null;
  const box = element.getBoundingClientRect();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  return { id: `${Math.round(x)} ${Math.round(y)}`, x, y, width: Math.min(box.width, box.height) };
}

/**
 * Play these keys one after the other: up to the rest, across, down into the key, and stay there a moment.
 * @param {{seed: number, tremor: number, drift: number, reach: number, melody: number[], holdMs: number,
 *   near: number, settleMs: number, mostSeconds: number}} options  near, settleMs: how exactly above the middle of its
 *   key (in key widths), and for how long, before going down into it
 * @returns {Promise<{notes: number[], seconds: number}>}  MIDI notes that sounded
 */
export async function playMelody({ melody, holdMs, near: share, settleMs, mostSeconds, ...options }) {
  const stage = document.querySelector('#stage').getBoundingClientRect();
  const player = makePlayer({ ...options, field: stage });
  const notes = [];
  const hear = ({ detail }) => {
    if (detail.type === 'note-on') notes.push(detail.note);
  };
  const startMs = player.atMs;
  const keys = [...document.querySelectorAll('.zone')].map(placeOf);
  /** Aim there until the dot has been within so much of it for so long. */
  const reachFor = async (target, near, stayMs) => {
    let since = NaN;
    while (player.atMs - startMs < mostSeconds * 1000 && !(player.atMs - since >= stayMs)) {
      await player.frame(target);
      const dot = dotPlace();
      const isThere = Math.abs(dot.x - target.x) < near.x && Math.abs(dot.y - target.y) < near.y;
      if (!isThere) since = NaN;
      else if (Number.isNaN(since)) since = player.atMs;
    }
  };
  const width = keys[0].width;
  const near = { x: width * share, y: stage.height * 0.12 };
  const rest = (x, id) => ({ id, x, y: stage.y + stage.height * 0.1, width: 0.8 * width });
  // Whoever begins a melody waits above the keys.
  await reachFor(rest(stage.x + stage.width / 2, 'begin'), { x: width, y: near.y }, 300);
  document.addEventListener('creatable:note', hear);
  for (const [index, key] of melody.entries()) {
    const before = keys[melody[index - 1] ?? key];
    await reachFor(rest(before.x, `up ${index}`), { x: width, y: near.y }, 0);
    await reachFor(rest(keys[key].x, `across ${index}`), near, settleMs);
    await reachFor({ ...keys[key], id: `down ${index}` }, near, holdMs);
  }
  await reachFor(rest(keys[melody.at(-1)].x, 'end'), near, 100);
  document.removeEventListener('creatable:note', hear);
  return { notes, seconds: (player.atMs - startMs) / 1000 };
}
