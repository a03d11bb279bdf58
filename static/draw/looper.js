/**
 * Steps through a drawing on the audio clock: tells each step when its moment
 * has come, again and again or once. What is drawn meanwhile is heard in the
 * next round, or at once where it lies ahead.
 */

/** @import {Step} from './sequence.js' */

/** Look at the clock at least so often: it stands still while sound is suspended. */
const LONGEST_WAIT_MS = 100;

/**
 * @param {Object} parts
 * @param {() => number} parts.nowSeconds
 * @param {(step: Step) => void} parts.onStep
 * @param {() => void} parts.onEnd
 * @param {(act: () => void, ms: number) => number} [parts.later]
 * @param {(handle: number) => void} [parts.cancel]
 */
export function createLooper({
  nowSeconds,
  onStep,
  onEnd,
  later = setTimeout.bind(globalThis),
  cancel = clearTimeout.bind(globalThis),
}) {
  /** @type {{steps: () => readonly Step[], stepSeconds: () => number, loops: boolean, index: number, dueSeconds: number}|null} */
  let run = null;
  let timer = 0;

  const stop = () => {
    cancel(timer);
    if (!run) return;
    run = null;
    onEnd();
  };

  const tick = () => {
    if (!run) return;
    const now = nowSeconds();
    const length = run.stepSeconds();
    // After a hidden tab or a busy moment it goes on from now: steps that were missed are not made up for.
    if (now - run.dueSeconds > 2 * length) run.dueSeconds = now;
    if (now >= run.dueSeconds) {
      const steps = run.steps();
      if (run.index >= steps.length && run.loops) run.index = 0;
      if (run.index >= steps.length) return stop();
      run.dueSeconds += length;
      run.index += 1;
      onStep(steps[run.index - 1]);
    }
    if (run) timer = later(tick, Math.min(LONGEST_WAIT_MS, Math.max(1, (run.dueSeconds - nowSeconds()) * 1000)));
  };

  return {
    /**
     * @param {() => readonly Step[]} steps  asked for at each step
     * @param {{stepSeconds: () => number, loops: boolean}} options
     */
    start(steps, { stepSeconds, loops }) {
      stop();
      run = { steps, stepSeconds, loops, index: 0, dueSeconds: nowSeconds() };
      tick();
    },
    stop,
    get isRunning() {
      return run !== null;
    },
  };
}
