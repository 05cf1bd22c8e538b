/** Lengths in characters and sizes in bytes (bar S6). */
export const LIMITS = {
  name: 100,
  title: 200,
  text: 2000,
  email: 254,
  password: { min: 10, max: 200 },
  bodyBytes: 1_000_000,
  frameBytes: 16_384,
  themes: 20,
  questionsPerTheme: 30,
  votesPerPerson: 10,
} as const;
