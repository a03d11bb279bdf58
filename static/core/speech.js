/**
 * Short words, spoken by the device. A newer sentence cuts the older one off:
 * whoever scans wants to hear what is under the scan now. Where nothing can
 * speak, that is told once, and nothing else changes.
 */

/** @import {Report} from './statuses.js' */

/** Some browsers know their voices only a while after they are first asked for. */
const VOICES_MS = 3000;

/**
 * @param {Object} parts
 * @param {Report} parts.report
 * @param {Pick<SpeechSynthesis, 'getVoices'|'speak'|'cancel'|'addEventListener'>} [parts.synthesis]
 * @param {(text: string) => SpeechSynthesisUtterance} [parts.utter]
 */
export function createSpeech({
  report,
  synthesis = globalThis.speechSynthesis,
  utter = (text) => new SpeechSynthesisUtterance(text),
}) {
  let waiting = '';
  let told = false;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let timer;

  const giveUp = () => {
    waiting = '';
    if (!told) report('speech-none');
    told = true;
  };
  const speak = (/** @type {string} */ text) => {
    clearTimeout(timer);
    waiting = '';
    const utterance = utter(text);
    utterance.lang = globalThis.document?.documentElement.lang ?? '';
    synthesis.cancel();
    synthesis.speak(utterance);
  };
  synthesis?.addEventListener('voiceschanged', () => {
    if (waiting && synthesis.getVoices().length) speak(waiting);
  });

  return {
    /** @param {string} text */
    say(text) {
      if (!synthesis) return giveUp();
      if (synthesis.getVoices().length) return speak(text);
      if (!waiting) timer = setTimeout(giveUp, VOICES_MS);
      waiting = text;
    },
    stop() {
      clearTimeout(timer);
      waiting = '';
      synthesis?.cancel();
    },
  };
}
