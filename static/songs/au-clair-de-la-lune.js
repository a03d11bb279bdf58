/** Au clair de la lune. */
export const song = Object.freeze({
  id: 'au-clair-de-la-lune',
  title: 'Au clair de la lune',
  language: 'fr',
  source: 'French folk song of the 18th century',
  year: 1790,
  tempoBpm: 104,
  beatsPerBar: 4,
  tune:
    'C4 C4 C4 D4 | E4*2 D4*2 | C4 E4 D4 D4 | C4*4 | C4 C4 C4 D4 | E4*2 D4*2 | C4 E4 D4 D4 | C4*4 | ' +
    'D4 D4 D4 D4 | A3*2 A3*2 | D4 C4 B3 A3 | G3*4 | C4 C4 C4 D4 | E4*2 D4*2 | C4 E4 D4 D4 | C4*4',
  words:
    'Au clair de la lu-ne mon a-mi Pier-rot prê-te moi ta plu-me pour é-crire un mot ma chan-delle ' +
    'est mor-te je n’ai plus de feu ou-vre moi ta por-te pour l’a-mour de Dieu',
});
