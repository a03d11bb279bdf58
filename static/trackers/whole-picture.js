/**
 * When to look up from the player and at the whole picture, to see who else is
 * there. Seldom: it costs about two frames' time. Pure.
 */
const EVERY_MS = 2000;
/** On a slow device, seldom enough to take no more than one frame in this many. */
const FRAMES = 50;

export function makeWholePictureLooks() {
  /** @type {number|undefined} */
  let people;
  let atMs = -Infinity;
  let everyMs = EVERY_MS;
  return {
    /**
     * @param {{people?: number, inferenceMs: number}} result  people: only when the whole picture was looked at
     * @param {number} capturedAtMs
     * @returns {number|undefined}  people at the last look
     */
    note(result, capturedAtMs) {
      everyMs = Math.max(EVERY_MS, FRAMES * result.inferenceMs);
      if (result.people !== undefined) [people, atMs] = [result.people, capturedAtMs];
      return people;
    },
    /** @param {number} capturedAtMs */
    isDue: (capturedAtMs) => capturedAtMs - atMs >= everyMs,
  };
}
