import type { Point } from '@civic-widgets/core';

/** Decimal places of a point: the last one stands for about eleven metres from north to south. */
const decimals = 4;

/** A point as exact as anyone needs to find a place, and no more. */
export function rounded({ latitude, longitude }: Point): Point {
  return { latitude: Number(latitude.toFixed(decimals)), longitude: Number(longitude.toFixed(decimals)) };
}

/** As maps write it, so that it can be copied back into one, rounded: `50.1109, 8.6821`. */
export function writePoint({ latitude, longitude }: Point): string {
  return `${latitude.toFixed(decimals)}, ${longitude.toFixed(decimals)}`;
}

const number = String.raw`([+-]?\d{1,3}(?:[.,]\d+)?)\s*°?\s*`;
const form = new RegExp(`^${number}([NS])?[\\s,;]+${number}([EOW])?$`, 'i');

/**
 * Reads latitude and longitude in degrees, as people copy them from maps: `50.1109, 8.6821`, `50,1109 8,6821`,
 * `50.1109° N, 8.6821° E`. Undefined where it is no place on earth, or none that can be told for sure.
 */
export function readPoint(text: string): Point | undefined {
  const [, first, north, second, east] = form.exec(text.trim()) ?? [];
  if (first === undefined || second === undefined) return undefined;
  const latitude = degrees(first, north?.toUpperCase() === 'S');
  const longitude = degrees(second, east?.toUpperCase() === 'W');
  // A comma between two whole numbers may as well be a decimal one.
  if (!/[.,]/.test(first) && !/[.,]/.test(second) && /^\S+,\S+$/.test(text.trim())) return undefined;
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? rounded({ latitude, longitude }) : undefined;
}

function degrees(text: string, opposite: boolean): number {
  const value = Number(text.replace(',', '.'));
  return opposite ? -value : value;
}
