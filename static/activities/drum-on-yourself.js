/** Head, shoulders and knees are drums. */
export const activity = Object.freeze({
  id: 'drum-on-yourself',
  text: `
picture: body-percussion
colour: pink
input: camera
instrument: body-percussion
`,
});
