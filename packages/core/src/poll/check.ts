import {
  list,
  named,
  need,
  needCount,
  needDates,
  needIds,
  needLink,
  needOneOf,
  needOnly,
  needWords,
  record,
  type Fields,
  type Loose,
} from '../space/need.ts';
import type { PollFile, PollOption } from './poll.ts';

const pollFields: Fields<PollFile> = {
  id: true,
  project: true,
  question: true,
  description: true,
  method: true,
  maximum: true,
  options: true,
  opens: true,
  closes: true,
  grace: true,
  results: true,
  ballots: true,
  change: true,
};
const optionFields: Fields<PollOption> = { id: true, title: true, description: true, picture: true };
const pictureFields: Fields<NonNullable<PollOption['picture']>> = { url: true, description: true };

/** The polls of a configuration; see `checkSpace`. */
export function checkPolls(value: unknown, projects: readonly unknown[]): void {
  const polls = list(value, 'polls', pollFields);
  polls.forEach((poll, index) => {
    need(projects.includes(poll['project']), `polls[${index}].project`, 'names a project of the space');
    checkPoll(poll, `polls[${index}]`);
  });
  needIds(polls, 'polls');
}

function checkPoll(poll: Loose, at: string): void {
  needWords(poll['question'], `${at}.question`);
  if (poll['description'] !== undefined) needWords(poll['description'], `${at}.description`);
  needOneOf(poll['method'], `${at}.method`, ['single', 'multiple']);
  needCount(poll['maximum'], `${at}.maximum`, 1);
  const options = named(poll['options'], `${at}.options`, optionFields);
  need(options.length > 1, `${at}.options`, 'holds at least two options');
  options.forEach(({ description, picture }, index) => {
    if (description !== undefined) needWords(description, `${at}.options[${index}].description`);
    if (picture !== undefined)
      checkPicture(record(picture, `${at}.options[${index}].picture`), `${at}.options[${index}]`);
  });
  needOneOf(poll['results'], `${at}.results`, ['always', 'after-cast', 'after-close']);
  needOneOf(poll['ballots'], `${at}.ballots`, ['open', 'confidential', 'secret']);
  need(typeof poll['change'] === 'boolean', `${at}.change`, 'is true or false');
  needDates(poll, at);
  needCount(poll['grace'], `${at}.grace`);
}

function checkPicture(picture: Loose, at: string): void {
  needOnly(picture, `${at}.picture`, pictureFields);
  needLink(picture['url'], `${at}.picture.url`, ['https:', 'http:']);
  needWords(picture['description'], `${at}.picture.description`);
}
