/**
 * Runs in the page before its own code and watches from outside: what crosses
 * the page's borders (workers, public events, input, the loudspeaker) is noted
 * with the time at which it was seen. The page's code is not changed.
 */
(() => {
  const spy = {
    /** While false nothing is kept, so that a long run does not measure the spy's own memory. */
    keeping: true,
    /** While true the page does not hear of the worker's poses; a benchmark gives it others. */
    holdsPoses: false,
    /** What the page hears instead of each of the worker's poses, at the same moment. */
    changed: null,
    poses: [],
    pointers: [],
    notes: [],
    statuses: [],
    onsets: [],
    inputs: [],
    longTasks: [],
    frames: [],
    bare: null,
    /** The worker whose poses come. */
    tracker: null,
    context: null,
  };
  const keep = (list, item) => {
    if (spy.keeping) list.push(item);
  };

  // The tracking worker is the page's own; see timed-worker.js for what it tells besides.
  const NativeWorker = window.Worker;
  window.Worker = class extends NativeWorker {
    constructor(url, options) {
      const isTracker = String(url).endsWith('/tracking-worker.js');
      super(isTracker ? '/benchmarks/timed-worker.js' : url, options);
      if (isTracker) watch(this);
    }
  };

  function watch(worker) {
    worker.addEventListener('message', (event) => {
      const { data, isTrusted } = event;
      if (data.type === 'bare') spy.bare = data;
      if (data.type !== 'pose' || (spy.changed && !isTrusted)) return;
      spy.tracker = worker;
      keep(spy.poses, { ...data, heardAtMs: performance.now() });
      // This listener came first, so the page's own is stopped here.
      if ((spy.holdsPoses || spy.changed) && isTrusted) event.stopImmediatePropagation();
      if (spy.changed && isTrusted) worker.dispatchEvent(new MessageEvent('message', { data: spy.changed(data) }));
    });
  }

  for (const [name, list] of [
    ['pointer', spy.pointers],
    ['note', spy.notes],
    ['status', spy.statuses],
  ]) {
    document.addEventListener(`creatable:${name}`, ({ detail }) =>
      keep(list, { ...detail, heardAtMs: performance.now() }),
    );
  }
  for (const name of ['keydown', 'pointerdown']) {
    window.addEventListener(name, (event) => keep(spy.inputs, { type: name, atMs: event.timeStamp }), {
      capture: true,
    });
  }

  // Whatever leads to the loudspeaker leads through the tap as well.
  const connect = AudioNode.prototype.connect;
  AudioNode.prototype.connect = function (target, ...rest) {
    if (target instanceof AudioDestinationNode && target.context instanceof AudioContext) tap(this);
    return connect.call(this, target, ...rest);
  };

  async function tap(node) {
    const { context } = node;
    spy.context = context;
    await context.audioWorklet.addModule('/benchmarks/tap-processor.js');
    const { createClock } = await import('/static/core/clock.js');
    const clock = createClock(context);
    const worklet = new AudioWorkletNode(context, 'tap');
    connect.call(node, worklet);
    // Silent itself; only what leads to the destination is asked to work.
    connect.call(worklet, context.destination);
    worklet.port.onmessage = ({ data: { atSeconds, renderedAtEpochMs } }) => {
      const epochMs = Date.now() - performance.now();
      keep(spy.onsets, { outputAtMs: clock.toMs(atSeconds), renderedAtMs: renderedAtEpochMs - epochMs });
    };
  }

  spy.watchFrames = () => {
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) keep(spy.longTasks, { startTime, duration });
    }).observe({ type: 'longtask' });
    const onFrame = (atMs) => {
      keep(spy.frames, atMs);
      requestAnimationFrame(onFrame);
    };
    requestAnimationFrame(onFrame);
  };
  window.spy = spy;
})();
