import { say, type Poll, type SpaceFile } from '@civic-widgets/core';
import { csvRecord } from './csv.ts';

/** The columns of a poll's result. */
export const pollColumns = csvRecord(['poll', 'question', 'state', 'option', 'votes', 'people', 'link']);

/** A poll's result, a record an option; nothing where it may not be seen now. */
export function pollRecords(poll: Poll, { languages }: SpaceFile, language: string, link: string): readonly string[] {
  return (poll.result ?? []).map(({ option, votes }) => {
    const title = poll.options.find(({ id }) => id === option)?.title ?? option;
    const [question, answer] = [poll.question, title].map((words) => say(words, language, languages));
    return csvRecord([poll.id, question, poll.state, answer, votes, poll.ballotCount, link]);
  });
}
