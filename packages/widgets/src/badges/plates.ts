/** The outlines of badges, as SVG path data on a field of 48 by 48. Told apart by their edge alone, even at 24 pixels. */
export const plates = {
  circle: 'M24 3A21 21 0 0 1 24 45A21 21 0 0 1 24 3Z',
  ticket: ticket(4.5, 9),
  hexagon: polygon(6, 21.5, 3),
  cinquefoil: scallop(5, 15, 8.85),
  arch: 'M24 3C34.5 3 42 10.5 42 21V40Q42 44 38 44H10Q6 44 6 40V21C6 10.5 13.5 3 24 3Z',
  diamond: polygon(4, 23.5, 4.5),
  drop: 'M4 10Q4 4 10 4H24A20 20 0 1 1 4 24Z',
  seal: star(12, 21.5, 17.6),
  leaf: 'M4 8Q4 4 8 4H26A18 18 0 0 1 44 22V40Q44 44 40 44H22A18 18 0 0 1 4 26Z',
  pentagon: polygon(5, 22.5, 4),
  quatrefoil: scallop(4, 14.4, 10.25),
  square: 'M5 12Q5 5 12 5H36Q43 5 43 12V36Q43 43 36 43H12Q5 43 5 36Z',
} as const;

export type PlateName = keyof typeof plates;

/** A point at a distance from the middle; a turn of 0 is straight up, 1 is all the way round. */
function at(turn: number, distance: number): readonly [number, number] {
  const angle = (turn - 0.25) * 2 * Math.PI;
  return [round(24 + distance * Math.cos(angle)), round(24 + distance * Math.sin(angle))];
}

/** A regular polygon on its corner, with corners rounded off over `rounding` units of each side. */
function polygon(corners: number, radius: number, rounding: number): string {
  const corner = (i: number): readonly [number, number] => at(i / corners, radius);
  const share = rounding / (2 * radius * Math.sin(Math.PI / corners));
  const towards = (i: number, j: number): string => {
    const [[x, y], [toX, toY]] = [corner(i), corner(j)];
    return `${round(x + (toX - x) * share)} ${round(y + (toY - y) * share)}`;
  };
  const edges = Array.from(
    { length: corners },
    (_, i) => `${towards(i, i - 1)}Q${corner(i).join(' ')} ${towards(i, i + 1)}`,
  );
  return `M${edges.join('L')}Z`;
}

/** Round lobes side by side, one of them straight up; they meet at `inner` and bulge with `bulge`. */
function scallop(lobes: number, inner: number, bulge: number): string {
  const notches = Array.from({ length: lobes }, (_, i) => at((i + 0.5) / lobes, inner).join(' '));
  const arcs = [...notches.slice(1), notches[0]].map((notch) => `A${bulge} ${bulge} 0 1 1 ${notch}`);
  return `M${notches[0]}${arcs.join('')}Z`;
}

function star(tips: number, outer: number, inner: number): string {
  const points = Array.from({ length: tips * 2 }, (_, i) => at(i / (tips * 2), i % 2 === 0 ? outer : inner).join(' '));
  return `M${points.join('L')}Z`;
}

/** A square with a bite out of each corner. */
function ticket(margin: number, bite: number): string {
  const [near, far] = [margin, 48 - margin];
  const arc = (x: number, y: number): string => `A${bite} ${bite} 0 0 0 ${x} ${y}`;
  return [
    `M${near + bite} ${near}H${far - bite}${arc(far, near + bite)}`,
    `V${far - bite}${arc(far - bite, far)}`,
    `H${near + bite}${arc(near, far - bite)}`,
    `V${near + bite}${arc(near + bite, near)}Z`,
  ].join('');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
