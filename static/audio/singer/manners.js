/**
 * How each sound of the singer is made: what shapes the mouth, what sounds in
 * it, and for how long it is sung before and after the vowel. Pure.
 *
 * A sound is one letter: a e i o u, m n l, s, h (breath), t (a short silence
 * and a burst of breath, for p t k b d g), and j and w, which are a short i and u.
 */

/**
 * @typedef {Object} Manner
 * @property {string} shape  of SHAPES; '' as the vowel of the syllable has it
 * @property {number} voiced  of the vowels' loudness, 0..1
 * @property {number} breath  noise through the mouth, likewise
 * @property {number} hiss  noise at the teeth, likewise
 * @property {number} hissHertz  where that is strongest
 * @property {number} seconds
 */

/** @param {string} shape @param {number} seconds @param {Partial<Manner>} [rest] @returns {Manner} */
const manner = (shape, seconds, rest) =>
  Object.freeze({ shape, seconds, voiced: 1, breath: 0.015, hiss: 0, hissHertz: 6500, ...rest });

const GLIDE_SECONDS = 0.07;

const vowel = (/** @type {string} */ shape) => manner(shape, 0.11);

/** @type {Readonly<Record<string, Manner>>} */
export const MANNERS = Object.freeze({
  a: vowel('a'),
  e: vowel('e'),
  i: vowel('i'),
  o: vowel('o'),
  u: vowel('u'),
  m: manner('m', 0.08, { voiced: 0.55 }),
  n: manner('n', 0.07, { voiced: 0.55 }),
  l: manner('l', 0.07, { voiced: 0.7 }),
  j: manner('i', GLIDE_SECONDS),
  w: manner('u', GLIDE_SECONDS),
  s: manner('', 0.11, { voiced: 0, breath: 0.02, hiss: 0.3 }),
  h: manner('', 0.07, { voiced: 0, breath: 0.35 }),
  /** The silence; its burst is BURST. */
  t: manner('', 0.035, { voiced: 0, breath: 0 }),
});

/** What a stop opens with. */
export const BURST = manner('', 0.022, { voiced: 0, breath: 0.3, hiss: 0.15, hissHertz: 3200 });

const VOWEL = /[aeiou]/;
/** Where there is no vowel, one of these is held: "hm". */
const HUM = /[mnl]/;

/** @typedef {{onset: string, held: string, coda: string}} Syllable  held: one sound */

/**
 * What of a syllable's sounds is sung before, during and after the note.
 * @param {string} sounds
 * @returns {Syllable}
 */
export function syllableOf(sounds) {
  const known = [...sounds].filter((sound) => sound in MANNERS).join('');
  const at = [VOWEL, HUM].map((kind) => known.search(kind)).find((index) => index >= 0) ?? known.length;
  return { onset: known.slice(0, at), held: known[at] ?? 'a', coda: known.slice(at + 1) };
}

/** @typedef {{manner: Manner, shape: string}} Step */

/**
 * @param {string} sounds  of an onset or a coda
 * @param {string} held  the sound that shapes the mouth for those without a shape of their own
 * @returns {Step[]}
 */
export const stepsOf = (sounds, held) =>
  [...sounds].flatMap((sound) =>
    (sound === 't' ? [MANNERS.t, BURST] : [MANNERS[sound]]).map((each) => ({
      manner: each,
      shape: each.shape || held,
    })),
  );
