import type { Permission, Say } from '@civic-widgets/core';
import { nothing, type TemplateResult } from 'lit';
import { connectionOf } from '../connection.ts';
import { button } from './button.ts';
import { HelpEvent } from './help-event.ts';
import type { SharedMessages } from './words-controller.ts';

/** A button that helps someone who may not, where something can be done about it here and now. */
export function remedyButton(
  say: Say<SharedMessages>,
  { remedy, age }: Extract<Permission, { allowed: false }>,
  space: { readonly signIn?: unknown },
): TemplateResult | typeof nothing {
  const signsIn = (remedy === 'sign-in' || remedy === 'verify') && space.signIn !== undefined;
  const declares = remedy === 'declare' && age !== undefined;
  if ((!signsIn && !declares) || !connectionOf(document)?.kept.has('you lines')) return nothing;
  const press = (event: Event): void => {
    const { host } = (event.currentTarget as Element).getRootNode() as ShadowRoot;
    host.dispatchEvent(declares ? new HelpEvent('declare', age) : new HelpEvent('sign-in'));
  };
  const label = declares ? say('declareNow', { age: String(age) }) : say('signInNow');
  return button({ label, press });
}
