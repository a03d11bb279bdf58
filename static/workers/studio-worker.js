/**
 * Measures what is heard, off the page's thread and off the sound's: blocks of
 * samples in from the AudioWorklet, SoundFrames out to the page.
 *
 * Every sample is taken in. When the worker is behind, the newest state alone
 * is measured; when the page is, frames are held back that it could not draw.
 */
import { createAnalyser } from '../analysis/analyser.js';

/** @import {MeasuredFrame} from '../analysis/analyser.js' */
/** @import {Block} from '../audio/listening-processor.js' */

/** @typedef {{type: 'listen', port: MessagePort, sampleRate: number}|{type: 'seen'}} ToStudio */
/**
 * 'ready' is the answer to 'listen': until then a sound that begins would have been heard too late.
 * @typedef {{type: 'ready'}|{type: 'frame', frame: MeasuredFrame, measuringMs: number}|{type: 'error', message: string}} FromStudio
 */

/** Frames under way to a page that is busy: about two seconds of them. */
const MOST_UNSEEN = 200;

/** @param {(message: FromStudio, transfer?: Transferable[]) => void} send */
function makeStudio(send) {
  /** @type {ReturnType<typeof createAnalyser>|undefined} */
  let analyser;
  let unseen = 0;
  let waiting = false;
  // A message to itself comes after the blocks that are there already.
  const turn = new MessageChannel();
  turn.port1.onmessage = () => {
    waiting = false;
    measure();
  };

  function measure() {
    if (!analyser || unseen >= MOST_UNSEEN) return;
    const begunMs = performance.now();
    const frame = analyser.frame();
    unseen += 1;
    const arrays = [frame.waveform, frame.spectrum, ...Object.values(frame.stereo ?? {})];
    send(
      { type: 'frame', frame, measuringMs: performance.now() - begunMs },
      arrays.map(({ buffer }) => buffer),
    );
  }

  /** @param {MessagePort} port @param {Block} block */
  function take(port, { sides, atSeconds }) {
    analyser?.add(sides, atSeconds);
    port.postMessage(
      sides,
      sides.map(({ buffer }) => buffer),
    );
    if (!waiting) turn.port2.postMessage(null);
    waiting = true;
  }

  return (/** @type {ToStudio} */ message) => {
    if (message.type === 'seen') {
      unseen -= 1;
      return;
    }
    analyser = createAnalyser(message.sampleRate);
    unseen = 0;
    const { port } = message;
    port.onmessage = ({ data }) => {
      try {
        take(port, data);
      } catch (error) {
        port.close();
        send({ type: 'error', message: String(error) });
      }
    };
    send({ type: 'ready' });
  };
}

const receive = makeStudio((message, transfer = []) => postMessage(message, { transfer }));
addEventListener('message', ({ data }) => receive(data));
