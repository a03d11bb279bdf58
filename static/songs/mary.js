/** Mary Had a Little Lamb. */
export const song = Object.freeze({
  id: 'mary',
  title: 'Mary Had a Little Lamb',
  language: 'en',
  source: 'American; words by Sarah Josepha Hale',
  year: 1830,
  tempoBpm: 108,
  beatsPerBar: 4,
  tune: 'E4 D4 C4 D4 | E4 E4 E4*2 | D4 D4 D4*2 | E4 G4 G4*2 | E4 D4 C4 D4 | E4 E4 E4 E4 | D4 D4 E4 D4 | C4*4',
  words:
    'Ma-ry had a lit-tle lamb lit-tle lamb lit-tle lamb Ma-ry had a lit-tle lamb its fleece was ' + 'white as snow',
});
