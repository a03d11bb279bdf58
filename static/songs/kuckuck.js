/** Kuckuck, Kuckuck, ruft’s aus dem Wald. */
export const song = Object.freeze({
  id: 'kuckuck',
  title: 'Kuckuck, Kuckuck, ruft’s aus dem Wald',
  language: 'de',
  source: 'Austrian folk tune; words by August Heinrich Hoffmann von Fallersleben',
  year: 1835,
  tempoBpm: 132,
  beatsPerBar: 3,
  tune:
    'G4 E4 - | G4 E4 - | D4 C4 D4 | C4*2 - | D4 D4 E4 | F4*2 D4 | E4 E4 F4 | G4*2 E4 | G4 E4 - | G4 E4 - ' +
    '| F4 E4 D4 | C4*3',
  words:
    'Ku-ckuck Ku-ckuck ruft’s aus dem Wald las-set uns sin-gen tan-zen und sprin-gen Früh-ling Früh-ling ' +
    'wird es nun bald',
});
