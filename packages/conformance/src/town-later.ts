import type { SpaceFile } from '@civic-widgets/core';

/** The town's next space file, which lacks much of what people contributed to before: a project, polls, options, words. */
export function slimmer(file: SpaceFile): SpaceFile {
  // What names an area that is gone would be no file.
  const projects = file.projects.filter(({ id }) => id !== 'square').map((project) => ({ ...project, policy: {} }));
  const polls = file.polls.filter(({ id, project }) => project !== 'square' || id === 'play');
  return {
    ...file,
    version: file.version + 1,
    projects: projects.map((project) => (project.id === 'debate' ? { ...project, mode: 'support' } : project)),
    topics: [],
    areas: [],
    statuses: file.statuses.slice(0, 1),
    polls: polls.map((poll) =>
      poll.id === 'play'
        ? { ...poll, project: 'debate', method: 'single', options: poll.options.slice(0, 2), ballots: 'secret' }
        : poll,
    ),
  };
}

/** The town's next space file, by which the same acts earn otherwise, begin otherwise and fall on other days. */
export function otherwise(file: SpaceFile): SpaceFile {
  const { badges, statuses } = file;
  return {
    ...file,
    version: file.version + 1,
    timeZone: 'Pacific/Auckland',
    statuses: statuses.toReversed(),
    badges: {
      ...badges,
      points: badges.points.map((rule) => ({ for: rule.for, points: 3 * rule.points })),
      badges: badges.badges.map((badge) => ({ ...badge, counts: { ...badge.counts, 'idea.propose': 5 } })),
    },
  };
}
