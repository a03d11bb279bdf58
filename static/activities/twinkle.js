/** Any movement plays the next note of the star's song. */
export const activity = Object.freeze({
  id: 'twinkle',
  text: `
picture: star
colour: violet
instrument: next-note
line: song
song: twinkle
lineTrigger: movement
sound: music-box
`,
});
