/** Scores for tests, as the server writes them. */

/**
 * @param {string} pitch  'F#4', 'r' for a rest
 * @param {number} duration  twelfths of a beat
 * @param {{chord?: boolean, ties?: readonly string[], voice?: number, staff?: number, sung?: string}} [more]
 */
export function note(pitch, duration, { chord = false, ties = [], voice = 1, staff = 1, sung = '' } = {}) {
  const [, step, sign, octave] = /^([A-G])([#b]?)(\d)$/.exec(pitch) ?? [];
  const alter = sign ? `<alter>${sign === '#' ? 1 : -1}</alter>` : '';
  const what = step ? `<pitch><step>${step}</step>${alter}<octave>${octave}</octave></pitch>` : '<rest />';
  const tied = ties.map((type) => `<tie type="${type}" />`).join('');
  const lyric = sung ? `<lyric number="1"><text>${sung}</text></lyric>` : '';
  return `<note dynamics="88.00">${chord ? '<chord />' : ''}${what}<duration>${duration}</duration>${tied}<voice>${voice}</voice><staff>${staff}</staff>${lyric}</note>`;
}

export const backup = (/** @type {number} */ duration) => `<backup><duration>${duration}</duration></backup>`;

export const drum = (/** @type {string} */ id) =>
  `<note><unpitched><display-step>F</display-step><display-octave>4</display-octave></unpitched><duration>3</duration><instrument id="${id}" /><voice>1</voice></note>`;

/** @param {readonly (readonly string[])[]} parts  the bars of each; the last part has a drum P2-D36 where there are two */
export function scoreOf(...parts) {
  const listed = parts.map(
    (_, index) => `<score-part id="P${index + 1}"><part-name>${index ? 'Drums' : 'Piano &amp; co'}</part-name>
    ${index ? '<midi-instrument id="P2-D36"><midi-unpitched>37</midi-unpitched></midi-instrument>' : ''}</score-part>`,
  );
  const attributes = '<attributes><divisions>12</divisions><key><fifths>1</fifths></key></attributes>';
  const written = parts.map((bars, index) => {
    const measures = bars.map(
      (inside, bar) => `<measure number="${bar + 1}">${bar ? '' : attributes}${inside}</measure>`,
    );
    return `<part id="P${index + 1}">${measures.join('\n')}</part>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE score-partwise PUBLIC "-//Recordare//DTD MusicXML 4.0 Partwise//EN" "http://www.musicxml.org/dtds/partwise.dtd">
<score-partwise version="4.0"><part-list>${listed.join('')}</part-list>${written.join('\n')}</score-partwise>`;
}
