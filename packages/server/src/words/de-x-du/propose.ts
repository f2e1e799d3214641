import { propose as formal } from '../de/propose.ts';
import type { propose as english } from '../en/propose.ts';
import type { Translation } from '@civic-widgets/core';

export const propose: Translation<typeof english> = {
  ...formal,
  title: 'Was ist deine Idee?',
  text: 'Was genau stellst du dir vor?',
  organisation: 'Du sprichst für',
  proposeReceived: 'Deine Idee ist eingegangen. Vielen Dank.',
  nextReview: 'Die Stadt liest deine Idee zuerst und veröffentlicht sie dann hier.',
};
