/** One motif on a field of 24 by 24: strokes, and shapes that are filled once the badge is earned. */
export type Motif = readonly [strokes: string, shapes?: string];

/** Where the motifs of what needs several kinds, or points alone, stand among those of the kinds. */
export const several = 5;
export const points = 6;
/** Kinds of badges, by what earns them: those of core's `contributions`, in their order, and these two. */
export const kindCount = 7;

/** What a badge shows, drawn for this project: a first motif for each kind of badge, then a second for each. */
export const motifs: readonly Motif[] = [
  // A seedling, a hand, speech, a ballot, people around a table, a bridge, the sun.
  ['M12 22V12', 'M12 15Q3 15 2.5 6Q11.5 6 12 15ZM12 12Q12 3.5 21.5 3Q21.5 11.5 12 12Z'],
  ['M7 12V6M10.5 11V3.5M14 11V4.5M17.5 12V7', 'M6.4 11.2H18.1V15a6 6 0 0 1-11.4 2.9L3 13.2q1.2-1.8 3.4-.4Z'],
  ['', 'M5 4H19Q21.5 4 21.5 6.5V14Q21.5 16.5 19 16.5H12L7 21V16.5H5Q2.5 16.5 2.5 14V6.5Q2.5 4 5 4Z'],
  ['M6.5 10V2.5H17.5V10M9.4 6.6L11.3 8.4L14.8 5', 'M3 12.2H21V21.2H3ZM7 14.1V17.3H17V14.1Z'],
  ['', disc(12, 12, 4.2) + around(6, (x, y) => disc(12 + 9 * x, 12 + 9 * y, 2.2))],
  ['M2 16H22M6.5 21V4M17.5 21V4M2 12.5Q5.6 11 6.5 5Q12 15 17.5 5Q18.4 11 22 12.5'],
  [around(8, (x, y) => `M${at(x, 8)} ${at(y, 8)}L${at(x, 10.6)} ${at(y, 10.6)}`), disc(12, 12, 4.6)],
  // A bulb, scales, a talk, a tick, a place on the map, a compass, mountains.
  ['M9.5 19H14.5M11 22.3H13', 'M8.7 16.3Q8.7 14.6 7 12.6A6.6 6.6 0 1 1 17 12.6Q15.3 14.6 15.3 16.3Z'],
  [
    'M12 3V21M8 21H16M4.5 6.5H19.5',
    'M1 13.2L4.5 7L8 13.2A3.6 3.4 0 0 1 1 13.2ZM16 13.2L19.5 7L23 13.2A3.6 3.4 0 0 1 16 13.2Z',
  ],
  [
    'M9 3.5H20Q22 3.5 22 5.5V12.6Q22 14.6 20.4 14.6',
    'M4.4 8H14.6Q16.6 8 16.6 10V15.6Q16.6 17.6 14.6 17.6H8L4 21V17.6Q2 17.4 2 15.6V10Q2 8 4.4 8Z',
  ],
  ['M3.5 12.8L9.5 18.8L20.5 5.8'],
  ['', `M12 22Q4 14.2 4 9.8A8 8 0 0 1 20 9.8Q20 14.2 12 22Z${disc(12, 9.8, 3)}`],
  [disc(12, 12, 9.8), 'M16.8 7.2L13.8 13.8L7.2 16.8L10.2 10.2Z'],
  ['', 'M1.6 19L9 6L13.4 13L16 9.6L22.4 19Z'],
];

function disc(x: number, y: number, radius: number): string {
  return `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`;
}

/** The same at every part of a circle, from straight up on; `x` and `y` are of length 1. */
function around(count: number, draw: (x: number, y: number) => string): string {
  const angles = Array.from({ length: count }, (_, i) => (2 * Math.PI * i) / count);
  return angles.map((angle) => draw(Math.sin(angle), -Math.cos(angle))).join('');
}

function at(direction: number, distance: number): number {
  return 12 + distance * direction;
}
