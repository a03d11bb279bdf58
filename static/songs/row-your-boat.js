/** Row, Row, Row Your Boat. */
export const song = Object.freeze({
  id: 'row-your-boat',
  title: 'Row, Row, Row Your Boat',
  language: 'en',
  source: 'American round, this tune by Eliphalet Oram Lyte',
  year: 1881,
  tempoBpm: 240,
  beatsPerBar: 6,
  tune:
    'C4*3 C4*3 | C4*2 D4 E4*3 | E4*2 D4 E4*2 F4 | G4*6 | C5 C5 C5 G4 G4 G4 | E4 E4 E4 C4 C4 C4 | ' +
    'G4*2 F4 E4*2 D4 | C4*6',
  words:
    'Row row row your boat gent-ly down the stream mer-ri-ly mer-ri-ly mer-ri-ly mer-ri-ly life is ' + 'but a dream',
});
