/** One motif on a field of 24 by 24: strokes, and shapes that are filled once the badge is earned. */
export interface Motif {
  readonly strokes?: string;
  readonly shapes?: string;
}

/** What a badge shows, drawn by hand for this project. */
export const motifs = {
  seedling: {
    strokes: 'M12 21.5V11',
    shapes:
      'M11.6 14.6C5.6 14.6 2.6 11.4 2.4 6.4C8.2 6.6 11.4 9.4 11.6 14.6ZM12.6 10.8C12.8 5.6 15.8 2.8 21.6 2.6C21.4 7.8 18.6 10.8 12.6 10.8Z',
  },
  tree: {
    strokes: 'M12 21.5V13M8 21.5H16',
    shapes:
      'M12 1.8C15.6 1.8 18.6 4.6 18.6 8.6C20.6 13 16.8 15.8 12 15.8C7.2 15.8 3.4 13 5.4 8.6C5.4 4.6 8.4 1.8 12 1.8Z',
  },
  speech: {
    shapes:
      'M5.5 3.5H18.5Q21.8 3.5 21.8 6.8V13.2Q21.8 16.5 18.5 16.5H12.4L7 21.6V16.5H5.5Q2.2 16.5 2.2 13.2V6.8Q2.2 3.5 5.5 3.5Z',
  },
  bridge: {
    strokes:
      'M2.4 15.5H21.6M6.6 20.5V3.6M17.4 20.5V3.6M2.4 12.4C4.6 11.8 6.2 8.6 6.6 4.6C7.4 13 16.6 13 17.4 4.6C17.8 8.6 19.4 11.8 21.6 12.4',
  },
  hand: {
    strokes: 'M7.6 12V6.2M10.9 11V3.4M14.2 11V4M17.4 12V6.6',
    shapes: 'M6.6 11.2H18.4V15Q18.4 21.6 12.6 21.6C9.4 21.6 7.8 20 6.4 17.8L2.6 12.6Q3.6 10.8 5.4 12L6.6 13.2Z',
  },
  scale: {
    strokes: 'M12 2.6V20.8M7.4 20.8H16.6M4 6.2H20',
    shapes:
      'M0.9 13.2L4.4 6.6L7.9 13.2Q7.4 16.4 4.4 16.4Q1.4 16.4 0.9 13.2ZM16.1 13.2L19.6 6.6L23.1 13.2Q22.6 16.4 19.6 16.4Q16.6 16.4 16.1 13.2Z',
  },
  ballot: {
    strokes: 'M6.2 10V2.4H17.8V10M9.4 6.2L11.3 8L14.8 4.8',
    shapes:
      'M3.6 11.6H20.4Q22 11.6 22 13.2V19.8Q22 21.4 20.4 21.4H3.6Q2 21.4 2 19.8V13.2Q2 11.6 3.6 11.6ZM6.4 13.9V17.1H17.6V13.9Z',
  },
  tick: { strokes: 'M3.4 12.8L9.4 18.8L20.6 5.6' },
  table: {
    shapes: [disc(12, 12, 4.4), ...[0, 1, 2, 3, 4, 5].map((seat) => disc(...around(seat / 6, 9), 2.1))].join(''),
  },
  lantern: {
    strokes: 'M12 1.6V5M6.6 21.6H17.4',
    shapes:
      'M8.4 5H15.6L18.6 9.4L15.9 18.8H8.1L5.4 9.4ZM12 7.4C14 9.8 15 11.4 15 13.4A3 3 0 0 1 9 13.4C9 11.4 10 9.8 12 7.4Z',
  },
  sun: {
    strokes: [0, 1, 2, 3, 4, 5, 6, 7]
      .map((ray) => `M${around(ray / 8, 7.8).join(' ')}L${around(ray / 8, 10.6).join(' ')}`)
      .join(''),
    shapes: disc(12, 12, 4.6),
  },
  compass: {
    strokes: disc(12, 12, 10),
    shapes: 'M17.4 6.6L14.2 14.2L6.6 17.4L9.8 9.8Z',
  },
} as const satisfies Record<string, Motif>;

export type MotifName = keyof typeof motifs;

function disc(x: number, y: number, radius: number): string {
  return `M${round(x - radius)} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`;
}

function around(turn: number, distance: number): [number, number] {
  return [round(12 + distance * Math.sin(turn * 2 * Math.PI)), round(12 - distance * Math.cos(turn * 2 * Math.PI))];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
