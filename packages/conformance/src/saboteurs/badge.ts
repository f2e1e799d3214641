import { dayAfter, type Insight, type SpaceFile, type Standing } from '@civic-widgets/core';
import { actors } from '../actors.ts';
import { actorLie, adapterLie, spaceLie, type Saboteur } from './saboteur.ts';
import { inZone } from './space.ts';

function standingLie(
  name: string,
  lie: (standing: Standing) => Standing,
  about: readonly string[] = ['badge'],
): Saboteur {
  return adapterLie(name, about, () => (adapter) => ({
    standing: async (...asked) => lie((await adapter.standing?.(...asked)) ?? ({} as Standing)),
  }));
}

function insightLie(name: string, lie: (insight: Insight) => Insight): Saboteur {
  return adapterLie(name, ['insight'], () => (adapter) => ({
    insight: async (...asked) => lie((await adapter.insight?.(...asked)) ?? ({} as Insight)),
  }));
}

const noLimits = (file: SpaceFile): SpaceFile => ({
  ...file,
  badges: { ...file.badges, points: file.badges.points.map(({ perDay: _perDay, ...rule }) => rule) },
});

export const badgeSaboteurs: readonly Saboteur[] = [
  spaceLie('knows no limit a day', ['badge'], noLimits),
  spaceLie('counts days in another zone', ['badge', 'insight'], inZone('UTC')),
  standingLie('gives a point to everyone', (standing) => ({ ...standing, points: standing.points + 1 })),
  adapterLie('earns with every act', ['badge'], () => {
    const acts = new Map<string, number>();
    return (adapter, { person = '' }) => ({
      async submit(action) {
        acts.set(person, (acts.get(person) ?? 0) + 1);
        return adapter.submit(action);
      },
      async standing() {
        const standing = (await adapter.standing?.()) ?? ({} as Standing);
        return { ...standing, points: standing.points + (acts.get(person) ?? 0) };
      },
    });
  }),
  standingLie('takes badges back', (standing) => ({
    ...standing,
    badges: standing.badges.map(({ badge, missing }) => ({ badge, missing })),
    rewards: [],
  })),
  standingLie('shows the oldest first', (standing) => ({ ...standing, history: standing.history.toReversed() })),
  standingLie('drops what is older than the history', (standing) => ({ ...standing, earlier: 0 })),
  adapterLie('tells everyone the standing of one', ['badge'], (bench) => () => ({
    standing: async () => (await bench.as(actors.anna).standing?.()) ?? ({} as Standing),
  })),
  actorLie('pays officials for their work', ['badge'], (actor) =>
    actor.role === 'official' ? { ...actor, role: 'verified' } : actor,
  ),
  adapterLie('lets everyone say that they were there', ['badge'], (bench) => (adapter) => ({
    submit: (action) =>
      action.kind === 'meeting.attend' && bench.backend
        ? bench.backend
            .as(actors.olga)
            .submit({ ...action, behalf: { person: actors.anna.person, channel: 'on-site' } })
        : adapter.submit(action),
  })),

  insightLie('leaves out days on which nothing happened', (insight) => ({
    ...insight,
    days: insight.days.filter(({ ideas, votes, comments, ballots }) => ideas + votes + comments + ballots > 0),
  })),
  insightLie('puts the smallest first', (insight) => ({
    ...insight,
    topics: insight.topics.toReversed(),
    areas: insight.areas.toReversed(),
  })),
  insightLie('divides by a guess', (insight) => ({
    ...insight,
    areas: insight.areas.map((area) => ({ ...area, perThousand: area.perThousand ?? 0 })),
  })),
  insightLie('publishes however few they are', (insight) => ({ ...insight, participants: insight.participants ?? 4 })),
  adapterLie('counts people otherwise each time it is asked', ['insight'], () => {
    let asked = 0;
    return (adapter) => ({
      async insight(...query) {
        const insight = (await adapter.insight?.(...query)) ?? ({} as Insight);
        asked += 1;
        const ages = insight.people?.ages.map((one) => ({ ...one, people: (one.people ?? 0) + 5 * asked }));
        return { ...insight, ...(insight.people && ages && { people: { ...insight.people, ages } }) };
      },
    });
  }),
  insightLie('tells of every group however small', ({ people, ...insight }) => ({
    ...insight,
    ...(people && {
      people: { ...people, ages: people.ages.map(({ age, people }) => ({ age, people: people ?? 2 })) },
    }),
  })),
  insightLie('tells of everyone one by one', (insight) => ({
    ...insight,
    participants: (insight.participants ?? -1) + 1,
  })),
  insightLie('counts no change of mind', ({ total, ...insight }) => ({
    ...insight,
    total: { ...total, votes: Math.min(1, total.votes) },
  })),
  adapterLie('passes over the project and the range', ['insight', 'load'], () => (adapter) => ({
    insight: async () => (await adapter.insight?.()) ?? ({} as Insight),
  })),
  adapterLie('takes a month for a quarter', ['insight'], (bench) => (adapter) => ({
    async insight(query = {}, ...asked) {
      const to = query.to ?? new Date(bench.clock.now()).toISOString().slice(0, 10);
      const range = query.from === undefined ? { from: dayAfter(to, -30), to } : {};
      return (await adapter.insight?.({ ...query, ...range }, ...asked)) ?? ({} as Insight);
    },
  })),
  adapterLie('answers for a range that is none', ['insight'], () => (adapter) => ({
    insight: async (...asked) => adapter.insight?.(...asked).catch(() => adapter.insight?.()) as Promise<Insight>,
  })),
];
