import { say as worded, type About, type Space, type Viewer } from '@civic-widgets/core';
import { html, type TemplateResult } from 'lit';
import { button } from './button.ts';
import { selectField } from './field.ts';
import type { SayYourData } from './you-words.ts';

/** How old somebody says to be at least; nobody is asked for a date. */
export function ageChoice(
  say: SayYourData,
  ages: readonly number[],
  { declaredAge = 0 }: Viewer,
  declare: (age: number | null) => void,
): TemplateResult {
  return html`<p id="age-why">${say('ageWhy')}</p>
    ${ages.map(
      (age, index) =>
        html`<label class="tick">
          <input
            type="checkbox"
            aria-describedby="age-why"
            .checked=${declaredAge >= age}
            @change=${(event: Event) => {
              const box = event.target as HTMLInputElement;
              const says = box.checked;
              box.checked = !says; // ticked once it is known
              declare(says ? age : (ages[index - 1] ?? null));
            }}
          />
          <span>${say('atLeast', { age: String(age) })}</span>
        </label>`,
    )}`;
}

interface AboutEvents {
  readonly change: (about: About) => void;
  readonly save: () => void;
}

const genders = ['female', 'male', 'other'] as const;
// Not from core, which would bring all of its rules along.
const bands = ['0-15', '16-24', '25-44', '45-64', '65-'] as const;

/** What somebody tells of themselves, field by field, or not. */
export function aboutForm(
  say: SayYourData,
  space: Space,
  language: string,
  about: About,
  isBusy: boolean,
  { change, save }: AboutEvents,
): TemplateResult {
  const untold = { value: '', label: say('untold') };
  const choose = (field: keyof About) => (value: string) => {
    const { [field]: _before, ...rest } = about;
    change(value === '' ? rest : { ...rest, [field]: value });
  };
  return html`<p>${say('aboutWhy')}</p>
    ${selectField({
      id: 'about-area',
      label: say('aboutArea'),
      value: about.area ?? '',
      options: [
        untold,
        ...space.areas.map(({ id, title }) => ({ value: id, label: worded(title, language, space.languages) })),
      ],
      change: choose('area'),
    })}
    ${selectField({
      id: 'about-age',
      label: say('aboutAge'),
      value: about.ageBand ?? '',
      options: [untold, ...bands.map((band) => ({ value: band, label: bandText(say, band) }))],
      change: choose('ageBand'),
    })}
    ${selectField({
      id: 'about-gender',
      label: say('aboutGender'),
      value: about.gender ?? '',
      options: [untold, ...genders.map((gender) => ({ value: gender, label: say(gender) }))],
      change: choose('gender'),
    })}
    <p>${button({ label: say('aboutSave'), press: save, busy: isBusy })}</p>`;
}

function bandText(say: SayYourData, band: string): string {
  const [from = '', to = ''] = band.split('-');
  if (from === '0') return say('ageUnder', { to });
  return to === '' ? say('ageOver', { from }) : say('ageBetween', { from, to });
}
