/** The probability of log-odds `x`. */
export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))
