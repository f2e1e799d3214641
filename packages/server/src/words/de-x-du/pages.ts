import { pages as formal } from '../de/pages.ts';
import type { pages as english } from '../en/pages.ts';
import type { Translation } from '@civic-widgets/core';

export const pages: Translation<typeof english> = {
  ...formal,
  trail: 'Du bist hier',
  openUntil: 'Mitmachen kannst du bis {date}',
  findAgain: 'Du findest sie unter der Adresse dieser Seite wieder.',
  cookieHint:
    'Beim Absenden speichert dein Browser ein Cookie, damit du wiedererkannt wirst. Es enthält keinen Namen; vorher wird nichts gespeichert.',
  forgotten: 'Dieser Browser weiß nicht mehr, wer du bist. Was du getan hast, bleibt.',
};
