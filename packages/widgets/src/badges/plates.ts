/**
 * The outline of a badge, seen from its middle: a body of `sides` flat sides, each `turn` degrees on from straight up,
 * whose corners are the sharper the higher the number in `corners` (2 is round; one for each quarter, clockwise from the
 * top right, and from the start again where there are fewer), with `lobes` round lobes that add `depth` to it; below 0 the
 * edge is hollow between points.
 */
type Plate = readonly [sides: number, corners: readonly number[], turn?: number, lobes?: number, depth?: number];

/** Told apart by their edge alone, even at 24 pixels. */
const plates: readonly Plate[] = [
  [4, [2, 9]], // a leaf
  [4, [2]], // a circle
  [4, [2, 2, 9]], // a drop, as speech is drawn
  [4, [5]], // a square
  [4, [2], 0, 5, 0.26], // a blossom of five
  [6, [24]], // a hexagon
  [4, [2], 0, 12, -0.13], // a sun
  [4, [2, 9, 9, 2]], // an arch
  [4, [2], 0, 15, 0.1], // a seal
  [4, [2], 45, 4, 0.34], // a clover
  [4, [7], 45], // a diamond
  [4, [2], 0, 8, 0.15], // a cloud
  [5, [16], 36], // a pentagon
  [3, [4], 60], // a hill
];

/** How many there are. */
export const plateCount = plates.length;

/** Points of an outline: every lobe and every corner begins at one of them. */
const steps = 240;
const drawn = new Map<number, string>();

/** An outline as SVG path data around the middle of its field, about 21 units wide to every side. */
export function plate(index: number): string {
  const known = drawn.get(index) ?? draw(plates[index] ?? [4, [2]]);
  drawn.set(index, known);
  return known;
}

function draw([sides, corners, turn = 0, lobes = 0, depth = 0]: Plate): string {
  const radii = Array.from({ length: steps }, (_, i) => {
    const sharpness = corners[Math.floor((i * 4) / steps) % corners.length] ?? 2;
    let sum = 0;
    for (let side = 0; side < sides; side += 1)
      sum += Math.max(0, Math.cos(2 * Math.PI * (i / steps - side / sides))) ** sharpness;
    return sum ** (-1 / sharpness) * (1 + depth * Math.abs(Math.cos((lobes * Math.PI * i) / steps)));
  });
  // Of one weight for the eye: neither the widest nor the largest may look bigger than the circle.
  const size = 21 / Math.sqrt((Math.max(...radii) * radii.reduce((sum, radius) => sum + radius)) / steps);
  const points = radii.map((radius, i) => {
    const angle = 2 * Math.PI * (i / steps + turn / 360 - 0.25);
    return `${(size * radius * Math.cos(angle)).toFixed(2)} ${(size * radius * Math.sin(angle)).toFixed(2)}`;
  });
  return `M${points.join('L')}Z`;
}
