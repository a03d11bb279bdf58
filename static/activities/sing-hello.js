/** A voice that says hello, on five notes. */
export const activity = Object.freeze({
  id: 'sing-hello',
  text: `
picture: singer
colour: pink
instrument: singer
singerMode: vowel
scale: pentatonic
keys: 5
`,
});
