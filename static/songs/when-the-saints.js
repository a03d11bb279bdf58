/** When the Saints Go Marching In. */
export const song = Object.freeze({
  id: 'when-the-saints',
  title: 'When the Saints Go Marching In',
  language: 'en',
  source: 'American spiritual, recorded in 1923',
  year: 1923,
  tempoBpm: 120,
  beatsPerBar: 4,
  tune:
    '- C4 E4 F4 | G4*4 | - C4 E4 F4 | G4*4 | - C4 E4 F4 | G4*2 E4*2 | C4*2 E4*2 | D4*4 | - E4 E4 D4 | ' +
    'C4*3 C4 | E4*2 G4 G4 | G4 F4*3 | -*2 E4 F4 | G4*2 E4*2 | C4*2 D4*2 | C4*4',
  words:
    'Oh when the saints go march-ing in oh when the saints go march-ing in oh Lord I want to be in that ' +
    'num-ber when the saints go march-ing in',
});
