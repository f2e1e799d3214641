import { shortened } from '../pages/head.ts';

/** What mail programs make links of, whether or not it was meant as one. */
const link = /\S*(?:[a-z][\w+.-]{1,20}:\/\/|www\.|[\p{L}\p{N}-]\.\p{L}{2,}(?![\p{L}.]*\d)|@[\p{L}\p{N}])\S*/giu;

/** Letters link to this server alone: whatever people wrote may lead elsewhere, and is read on the page. */
export function withoutLinks(text: string): string {
  return text
    .replace(/[\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(link, '[…]');
}

/** A text for a subject or a line: without line breaks, which would begin another header, and without links. */
export function inOneLine(text: string, length: number): string {
  return withoutLinks(shortened(text, length));
}
