/** The pictures of sound with a stop-watch: the page's own listener, memory and render loop, and a sound whose times are known. */
import { createSceneMemory } from '/static/analysis/scene.js';
import { createListener } from '/static/audio/listener.js';
import { readStamp, secondsToMs } from '/static/core/clock.js';
import { visualisers } from '/static/visualisers/index.js';
import { createRenderLoop } from '/static/visualisers/render-loop.js';

const [WIDTH, HEIGHT] = [1920, 1080];
/** The copy that is compared, and by how much one of its bytes has to differ. */
const [COPY_WIDTH, COPY_HEIGHT, CHANGED] = [384, 216, 12];
const [SILENCE_SECONDS, SOUND_SECONDS] = [0.6, 0.15];
/** A sound that is not seen by then counts as this late. */
const LOST_SECONDS = 2;
const ids = visualisers.map(({ meta }) => meta.id);
const nextPicture = () =>
  new Promise((resolve) => {
    requestAnimationFrame(resolve);
  });

/**
 * A chord that sounds as loud as `gate` says, and what is heard of it.
 * @param {boolean} [arrivesHeard]  as what comes from a microphone; else as what the page plays
 */
async function listen(arrivesHeard = false) {
  const context = new AudioContext();
  await context.resume();
  const sum = new GainNode(context, { gain: 0.1 });
  for (const frequency of [262, 330, 392]) {
    const tone = new OscillatorNode(context, { type: 'sawtooth', frequency });
    tone.connect(sum);
    tone.start();
  }
  const gate = new GainNode(context, { gain: 0 });
  sum.connect(gate);
  const memory = createSceneMemory();
  const listener = await createListener(gate, {
    arrivesHeard,
    onFailure(message) {
      throw new Error(message);
    },
    onFrame(frame) {
      memory.add(frame);
    },
  });
  return {
    context,
    gate: gate.gain,
    memory,
    stop() {
      listener.stop();
      return context.close();
    },
  };
}

/** @param {ReturnType<typeof createSceneMemory>} memory */
function makeLoop(memory) {
  const canvas = document.createElement('canvas');
  document.body.replaceChildren(canvas);
  const scene = () => ({
    frame: memory.frame,
    history: memory.history,
    notes: null,
    nowMs: performance.now(),
    pointer: null,
    reducedMotion: false,
    forcedColours: false,
    palette: 'rainbow',
    nameOf: String,
  });
  const loop = createRenderLoop({ canvas, scene });
  loop.resize(WIDTH, HEIGHT, 1);
  return { canvas, loop };
}

/** Reading a pixel waits until all has been drawn, which the browser else does later. @param {HTMLCanvasElement} canvas */
const finish = (canvas) => canvas.getContext('2d').getImageData(0, 0, 1, 1);

/**
 * How long pictures take to be drawn while a chord beats twice a second, once they are full.
 * @param {{sets: string[][], count: number}} options
 * @returns {Promise<number[][]>}  milliseconds of each drawing, for each set
 */
async function timeDrawing({ sets, count }) {
  const { context, gate, memory, stop } = await listen();
  const begin = context.currentTime;
  for (let beat = 0.5; beat < 600; beat += 0.5)
    gate.setValueAtTime(1, begin + beat).linearRampToValueAtTime(0.05, begin + beat + 0.3);
  await new Promise((resolve) => {
    setTimeout(resolve, 9000);
  });
  const { canvas, loop } = makeLoop(memory);
  const times = [];
  for (const set of sets) {
    loop.setLayers([]);
    loop.setLayers(set);
    const drawn = [];
    // The first ones take in all that has been heard before.
    for (let index = -10; index < count; index += 1) {
      await nextPicture();
      const begunMs = performance.now();
      loop.step();
      finish(canvas);
      if (index >= 0) drawn.push(performance.now() - begunMs);
    }
    times.push(drawn);
  }
  loop.dispose();
  await stop();
  return times;
}

/**
 * From silence to the first changed pixels, again and again.
 * @param {{set: string[], count: number, arrivesHeard: boolean}} options
 * @returns {Promise<{sinceComputedMs: number, sinceHeardMs: number}[]>}
 */
async function timeBeginnings({ set, count, arrivesHeard }) {
  const { context, gate, memory, stop } = await listen(arrivesHeard);
  const { canvas, loop } = makeLoop(memory);
  const copy = new OffscreenCanvas(COPY_WIDTH, COPY_HEIGHT).getContext('2d', { willReadFrequently: true });
  const look = () => {
    copy.drawImage(canvas, 0, 0, COPY_WIDTH, COPY_HEIGHT);
    return copy.getImageData(0, 0, COPY_WIDTH, COPY_HEIGHT).data;
  };
  /** Draws as the page does, until `isDone`. @param {() => boolean} isDone */
  const drawUntil = async (isDone) => {
    do {
      await nextPicture();
      loop.step();
    } while (!isDone());
  };
  const found = [];
  for (let turn = 0; turn < count; turn += 1) {
    // Nothing is left of the sound before, neither to be heard nor to be seen.
    const quietUntil = context.currentTime + SILENCE_SECONDS;
    await drawUntil(() => context.currentTime > quietUntil);
    memory.clear();
    loop.setLayers([]);
    loop.setLayers(set);
    const emptyUntil = context.currentTime + 0.1;
    await drawUntil(() => context.currentTime > emptyUntil);
    const before = look();
    // Not always at the same place between two pictures.
    const atSeconds = context.currentTime + 0.1 + Math.random() * 0.05;
    gate.setValueAtTime(1, atSeconds).setValueAtTime(0, atSeconds + SOUND_SECONDS);
    await drawUntil(() => context.currentTime > atSeconds - 0.02);
    const clock = watch(context);
    await drawUntil(() => {
      clock.look();
      return (
        context.currentTime > atSeconds + LOST_SECONDS ||
        look().some((value, index) => Math.abs(value - before[index]) > CHANGED)
      );
    });
    const seenMs = performance.now();
    found.push({
      sinceComputedMs: seenMs - clock.toMs(atSeconds),
      sinceHeardMs: seenMs - secondsToMs(readStamp(context, seenMs), atSeconds),
    });
  }
  loop.dispose();
  await stop();
  return found;
}

/**
 * When samples are computed, on the page's clock: the audio clock goes in steps, a step ahead of what it has
 * reached at its beginning; the least of what is seen between the clocks is the moment of a step.
 * @param {AudioContext} context
 */
function watch(context) {
  let least = Infinity;
  const look = () => {
    least = Math.min(least, performance.now() - context.currentTime * 1000);
  };
  look();
  return { look, toMs: (/** @type {number} */ seconds) => least + seconds * 1000 };
}

window.seeing = { ids, timeDrawing, timeBeginnings };
