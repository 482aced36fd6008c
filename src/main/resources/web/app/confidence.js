/**
 * The levels that a confidence is shown as. It orders answers but is no calibrated probability, so no figure is shown.
 * Each begins at `from`.
 */
const LEVELS = [
  { name: 'high', from: 0.75, steps: 3 },
  { name: 'medium', from: 0.45, steps: 2 },
  { name: 'low', from: 0, steps: 1 },
];

/** @param {number} confidence 0 to 1 */
export function confidenceLevel(confidence) {
  return LEVELS.find(({ from }) => confidence >= from) ?? LEVELS[LEVELS.length - 1];
}
