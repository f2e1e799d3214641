import type { PollFile } from '@civic-widgets/core';

/** One poll for each way in which polls differ. */
export const townPolls: readonly PollFile[] = [
  {
    id: 'bench',
    project: 'square',
    question: { de: 'Welche Farbe für die Bänke?', en: 'Which colour for the benches?' },
    method: 'single',
    options: [
      { id: 'red', title: { de: 'Rot', en: 'Red' } },
      { id: 'green', title: { de: 'Grün', en: 'Green' } },
      { id: 'blue', title: { de: 'Blau', en: 'Blue' } },
    ],
    results: 'always',
    ballots: 'open',
    change: true,
  },
  {
    id: 'play',
    project: 'square',
    question: { de: 'Welche Geräte?', en: 'Which equipment?' },
    description: { de: 'Höchstens zwei.', en: 'Two at most.' },
    method: 'multiple',
    maximum: 2,
    options: [
      { id: 'swing', title: { de: 'Schaukel', en: 'Swing' } },
      { id: 'slide', title: { de: 'Rutsche', en: 'Slide' }, description: { de: 'Drei Meter', en: 'Three metres' } },
      { id: 'sand', title: { de: 'Sand', en: 'Sand' } },
    ],
    results: 'after-cast',
    ballots: 'confidential',
    change: false,
  },
  {
    // Closes two hours after every case begins, and takes ballots that were under way for ten minutes more.
    id: 'pool',
    project: 'square',
    question: { de: 'Freibad länger öffnen?', en: 'Open the pool for longer?' },
    method: 'single',
    options: [
      { id: 'yes', title: { de: 'Ja', en: 'Yes' } },
      { id: 'no', title: { de: 'Nein', en: 'No' } },
    ],
    opens: '2026-04-30T22:00:00.000Z',
    closes: '2026-05-11T12:00:00.000Z',
    grace: 600,
    results: 'after-close',
    ballots: 'confidential',
    change: true,
  },
  {
    id: 'autumn',
    project: 'debate',
    question: { de: 'Drachenfest?', en: 'A kite festival?' },
    method: 'single',
    options: [
      { id: 'yes', title: { de: 'Ja', en: 'Yes' } },
      { id: 'no', title: { de: 'Nein', en: 'No' } },
    ],
    opens: '2026-08-31T22:00:00.000Z',
    results: 'always',
    ballots: 'open',
    change: true,
  },
  {
    id: 'spring',
    project: 'debate',
    question: { de: 'Brunnen schon im März?', en: 'Fountains from March on?' },
    method: 'single',
    options: [
      { id: 'yes', title: { de: 'Ja', en: 'Yes' } },
      { id: 'no', title: { de: 'Nein', en: 'No' } },
    ],
    closes: '2026-03-31T22:00:00.000Z',
    results: 'after-close',
    ballots: 'open',
    change: false,
  },
  {
    // The name is as awkward as names from other systems are.
    id: 'BO.OM.97/24:№ 5 #100%',
    project: 'residents',
    question: { de: 'Neuer Steg?', en: 'A new jetty?' },
    method: 'single',
    options: [
      { id: 'ja/да', title: { de: 'Ja', en: 'Yes' } },
      { id: 'nein: 0 %', title: { de: 'Nein', en: 'No' } },
    ],
    results: 'always',
    ballots: 'open',
    change: true,
  },
  {
    id: 'mayor',
    project: 'square',
    question: { de: 'Wer leitet den Beirat?', en: 'Who chairs the board?' },
    method: 'single',
    options: [
      { id: 'a', title: 'A' },
      { id: 'b', title: 'B' },
    ],
    results: 'after-close',
    ballots: 'secret',
    change: false,
  },
];
