/** Twinkle, Twinkle, Little Star. */
export const song = Object.freeze({
  id: 'twinkle',
  title: 'Twinkle, Twinkle, Little Star',
  language: 'en',
  source: 'Ah! vous dirai-je, maman, France; words by Jane Taylor',
  year: 1761,
  tempoBpm: 96,
  beatsPerBar: 4,
  tune:
    'C4 C4 G4 G4 | A4 A4 G4*2 | F4 F4 E4 E4 | D4 D4 C4*2 | G4 G4 F4 F4 | E4 E4 D4*2 | G4 G4 F4 F4 | ' +
    'E4 E4 D4*2 | C4 C4 G4 G4 | A4 A4 G4*2 | F4 F4 E4 E4 | D4 D4 C4*2',
  words:
    'Twin-kle twin-kle lit-tle star how I won-der what you are up a-bove the world so high like a ' +
    'dia-mond in the sky twin-kle twin-kle lit-tle star how I won-der what you are',
});
