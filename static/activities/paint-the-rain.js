/** Strings like drops, and a picture that grows from them behind the keys. */
export const activity = Object.freeze({
  id: 'paint-the-rain',
  text: `
picture: rain
colour: blue
instrument: harp
scale: pentatonic
octave: 5
sound: celesta
backgroundPicture: sound-painting
`,
});
