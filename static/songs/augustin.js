/** O du lieber Augustin. */
export const song = Object.freeze({
  id: 'augustin',
  title: 'O du lieber Augustin',
  language: 'de',
  source: 'Viennese folk song, in print by 1800',
  year: 1800,
  tempoBpm: 138,
  beatsPerBar: 3,
  tune:
    'G4*1.5 A4*.5 G4*.5 F4*.5 | E4 C4 C4 | D4 G3 G3 | E4 C4 C4 | G4*1.5 A4*.5 G4*.5 F4*.5 | E4 C4 C4 | ' +
    'D4 G3 G3 | C4*3 | D4 G3 G3 | E4 C4 C4 | D4 G3 G3 | E4 C4 C4 | G4*1.5 A4*.5 G4*.5 F4*.5 | E4 C4 C4 | ' +
    'D4 G3 G3 | C4*3',
  words:
    'O du lie-ber Au-gus-tin Au-gus-tin Au-gus-tin o du lie-ber Au-gus-tin al-les ist hin Geld ist weg ' +
    'Mäd’l ist weg al-les weg al-les weg o du lie-ber Au-gus-tin al-les ist hin',
});
