/** The next key is marked, and the song waits until it is found. */
export const activity = Object.freeze({
  id: 'it-waits-for-me',
  text: `
picture: bell
colour: yellow
instrument: piano
waitingSong: ode-to-joy
`,
});
