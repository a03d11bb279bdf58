/** Frère Jacques. */
export const song = Object.freeze({
  id: 'frere-jacques',
  title: 'Frère Jacques',
  language: 'fr',
  source: 'French round, in print by 1811',
  year: 1811,
  tempoBpm: 104,
  beatsPerBar: 4,
  tune:
    'C4 D4 E4 C4 | C4 D4 E4 C4 | E4 F4 G4*2 | E4 F4 G4*2 | G4*.5 A4*.5 G4*.5 F4*.5 E4 C4 | ' +
    'G4*.5 A4*.5 G4*.5 F4*.5 E4 C4 | C4 G3 C4*2 | C4 G3 C4*2',
  words:
    'Frè-re Jac-ques Frè-re Jac-ques dor-mez vous dor-mez vous son-nez les ma-ti-nes son-nez les ' +
    'ma-ti-nes din din don din din don',
});
