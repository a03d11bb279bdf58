/** One sound of the dialog, as its field would sound: not a note, so no take has it. */
import { toBuffer } from '../audio/samples/to-buffer.js';
import { gainOf } from '../audio/volume.js';

/** @import {Cut} from '../audio/samples/sample.js' */
/** @import {Sound} from '../parts.js' */

/** As loud as a field that is struck firmly: the limiter is not behind it. */
const LOUDNESS = 0.5;

/** @param {{sound: Pick<Sound, 'start'|'synthesiser'>, volume: () => number}} parts */
export function makePreview({ sound, volume }) {
  /** @type {AudioBufferSourceNode|undefined} */
  let playing;

  const stop = () => {
    playing?.stop();
    playing = undefined;
  };
  return {
    stop,
    /** @param {Cut} cut */
    async play(cut) {
      stop();
      await sound.start();
      const { synthesiser } = sound;
      // Why there is none was said when it was started.
      if (!synthesiser) return;
      const { context, output } = synthesiser;
      const source = new AudioBufferSourceNode(context, { buffer: toBuffer(cut) });
      const gain = new GainNode(context, { gain: LOUDNESS * gainOf(volume()) });
      source.connect(gain).connect(output);
      source.onended = () => gain.disconnect();
      source.start();
      playing = source;
    },
  };
}
