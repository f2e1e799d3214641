import type { Actor, SpaceFile } from '@civic-widgets/core';
import { newId } from '@civic-widgets/core';

/**
 * In the demo one may try out the widgets as somebody else: the demo's own site gives out a token for a role, which no
 * real city's site and no `civic serve` does.
 */
export const roles = ['visitor', 'citizen', 'official', 'moderator'] as const;
export type DemoRole = (typeof roles)[number];

/** The pages that offer the choice, and the language of each. */
const pages = { '/mitmachen.html': 'de', '/en/take-part.html': 'en' } as const;
export type RolePage = keyof typeof pages;

/** Where the choice is sent. */
export const rolesAddress = '/vorfuehrung';

export interface Roles {
  /** Where the citizen lives, as the site calls it; undefined where nothing is known of areas. */
  readonly area: string | undefined;
  /** A token for the role; undefined for a visitor, who is nobody yet. */
  readonly token: (role: DemoRole) => Promise<string | undefined>;
}

/** Who acts in a role. Officials are the same ones every time; a citizen is somebody new at every choice. */
export function actorFor(role: DemoRole, { id, areas }: Pick<SpaceFile, 'id' | 'areas'>): Actor | undefined {
  const [area] = areas;
  switch (role) {
    case 'visitor':
      return undefined;
    case 'citizen':
      return { role: 'verified', person: `${id}-demo-${newId()}`, ...(area && { area: area.id }) };
    case 'official':
      return { role: 'official', person: `${id}-rathaus` };
    case 'moderator':
      return { role: 'moderator', person: `${id}-moderation` };
  }
}

export function isRolePage(path: string | null): path is RolePage {
  return path !== null && Object.hasOwn(pages, path);
}

export function roleOf(name: string | null): DemoRole | undefined {
  return roles.find((role) => role === name);
}

const words = {
  de: {
    title: 'Ausprobieren als',
    hint: 'Das gibt es nur in dieser Vorführung: Bei einer echten Stadt meldet man sich an. Jede Wahl macht Sie zu jemand anderem.',
    visitor: 'Gast',
    citizen: (area: string | undefined) => (area === undefined ? 'Jemand aus der Stadt' : `Jemand aus: ${area}`),
    official: 'Stadtverwaltung',
    moderator: 'Moderation',
  },
  en: {
    title: 'Try the demonstration as',
    hint: 'Only this demonstration has it: with a real city one signs in. Every choice makes you somebody else.',
    visitor: 'Visitor',
    citizen: (area: string | undefined) => (area === undefined ? 'Citizen' : `Citizen of ${area}`),
    official: 'Official',
    moderator: 'Moderator',
  },
};

/**
 * The choice, as a form that works without a script: the page's policy allows none of its own.
 *
 * @param now the role chosen last in this browser
 */
export function roleChooser(page: RolePage, now: DemoRole, { area }: Roles): string {
  const say = words[pages[page]];
  const buttons = roles.map((role) => {
    const label = role === 'citizen' ? say.citizen(area) : say[role];
    const current = role === now ? ' aria-current="true"' : '';
    return `<button type="submit" name="als" value="${role}"${current}>${escapeHtml(label)}</button>`;
  });
  return `<form class="huelle rollen" method="post" action="${rolesAddress}" aria-labelledby="rollen-titel">
          <input type="hidden" name="seite" value="${page}">
          <p id="rollen-titel">${say.title}:</p>
          <div class="rollen-wahl">${buttons.join(' ')}</div>
          <p class="rollen-hinweis">${say.hint}</p>
        </form>`;
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);
}
