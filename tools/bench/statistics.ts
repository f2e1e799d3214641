/** The middle one of an odd number of values, the mean of the two middle ones of an even number; NaN of none. */
export function median(values: readonly number[]): number {
  return (percentile(values, 0.5, Math.floor) + percentile(values, 0.5, Math.ceil)) / 2;
}

/** The value below which a share (0 to 1) of the values lies, by nearest rank; NaN of none. */
export function percentile(
  values: readonly number[],
  share: number,
  round: (rank: number) => number = Math.round,
): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[round((sorted.length - 1) * share)] ?? Number.NaN;
}
