/**
 * Short words, spoken by the device. A newer sentence cuts the older one off:
 * whoever scans wants to hear what is under the scan now. Where nothing can
 * speak, or nothing can speak the page's language, that is reported once, and
 * nothing else changes.
 */

/** @import {Report} from './statuses.js' */

/** Some browsers know their voices, or those of other languages, only a while after they are first asked for. */
const VOICES_MS = 3000;
/** What a browser calls a voice that it does not have, where its list has promised one. */
const NO_VOICE = new Set(['language-unavailable', 'voice-unavailable', 'synthesis-unavailable']);
/** What the whole page has reported already: several of its parts speak. @type {Set<string>} */
const REPORTED = new Set();

/**
 * @param {Object} parts
 * @param {Report} parts.report
 * @param {Pick<SpeechSynthesis, 'getVoices'|'speak'|'cancel'|'addEventListener'>} [parts.synthesis]
 * @param {(text: string) => SpeechSynthesisUtterance} [parts.utter]
 * @param {() => string} [parts.language]  of what is spoken, as BCP 47 writes it; '' where nobody knows
 * @param {Set<string>} [parts.reported]  languages that were reported as missing; '' for any
 */
export function createSpeech({
  report,
  synthesis = globalThis.speechSynthesis,
  utter = (text) => new SpeechSynthesisUtterance(text),
  language = () => globalThis.document?.documentElement.lang ?? '',
  reported = REPORTED,
}) {
  let waiting = '';
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let timer;

  const giveUp = () => {
    waiting = '';
    if (!reported.has('')) report('speech-none');
    reported.add('');
  };
  /** @param {string} code */
  const sayNoVoiceFor = (code) => {
    if (!reported.has(code)) report('speech-language-none', { language: nameOf(code) });
    reported.add(code);
  };
  /** @param {string} code */
  const hasVoice = (code) => synthesis.getVoices().some(({ lang }) => speaks(lang, code));
  /** @param {string} code */
  const lookForVoice = (code) => {
    if (hasVoice(code) || reported.has(code)) return;
    setTimeout(() => {
      if (!hasVoice(code)) sayNoVoiceFor(code);
    }, VOICES_MS);
  };
  const speak = (/** @type {string} */ text) => {
    clearTimeout(timer);
    waiting = '';
    const code = language();
    lookForVoice(code);
    const utterance = utter(text);
    utterance.lang = code;
    utterance.onerror = ({ error }) => {
      if (NO_VOICE.has(error)) sayNoVoiceFor(code);
    };
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

/**
 * A voice of any country speaks the language; one that does not say what it speaks may.
 * @param {string|undefined} voice  'de-DE', or 'de_DE' on Android
 * @param {string} code
 */
const speaks = (voice, code) => !voice || !code || primary(voice) === primary(code);

/** @param {string} code */
const primary = (code) => code.toLowerCase().split(/[-_]/)[0];

/** In its own words. @param {string} code */
const nameOf = (code) => new Intl.DisplayNames([code], { type: 'language' }).of(primary(code)) ?? code;
