import { isDayText, isRange, rangeNames } from './range.ts';
import { panelNames, panelsIn } from './sight.ts';

/** A value that a page wrote into an attribute, and that means nothing. */
export interface Wrong {
  readonly attribute: string;
  readonly value: string;
  /** What it could say instead. */
  readonly known: string;
}

/** What is set up wrongly, for the webmaster; everything else is shown all the same. */
export function wrongIn(element: Readonly<Record<'panels' | 'range' | 'from' | 'to', string>>): readonly Wrong[] {
  const { range } = element;
  const unknown = panelsIn(element.panels).unknown.join(' ');
  return [
    ...(unknown === '' ? [] : [{ attribute: 'panels', value: unknown, known: panelNames.join(', ') }]),
    ...(isRange(range) ? [] : [{ attribute: 'range', value: range, known: rangeNames.join(', ') }]),
    ...(['from', 'to'] as const)
      .filter((attribute) => element[attribute] !== '' && !isDayText(element[attribute]))
      .map((attribute) => ({ attribute, value: element[attribute], known: 'YYYY-MM-DD' })),
  ];
}
