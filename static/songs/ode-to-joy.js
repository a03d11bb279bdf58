/** Ode an die Freude. */
export const song = Object.freeze({
  id: 'ode-to-joy',
  title: 'Ode an die Freude',
  language: 'de',
  source: 'Ludwig van Beethoven, Ninth Symphony; words by Friedrich Schiller',
  year: 1824,
  tempoBpm: 112,
  beatsPerBar: 4,
  tune:
    'E4 E4 F4 G4 | G4 F4 E4 D4 | C4 C4 D4 E4 | E4*1.5 D4*.5 D4*2 | E4 E4 F4 G4 | G4 F4 E4 D4 | ' +
    'C4 C4 D4 E4 | D4*1.5 C4*.5 C4*2',
  words:
    'Freu-de schö-ner Göt-ter-fun-ken Toch-ter aus E-ly-si-um wir be-tre-ten feu-er-trun-ken ' +
    'Himm-li-sche dein Hei-lig-tum',
});
