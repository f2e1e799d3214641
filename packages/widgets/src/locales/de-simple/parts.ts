import type { Parts } from '../modules.ts';

export const parts: Parts = {
  badges: async () => (await import('./badges.ts')).badges,
  'badges-full': async () => (await import('./badges-full.ts')).badgesFull,
  'badges-score': async () => (await import('./badges-score.ts')).badgesScore,
  dashboard: async () => (await import('./dashboard.ts')).dashboard,
  'dashboard-more': async () => (await import('./dashboard-more.ts')).dashboardMore,
  'idea-board': async () => (await import('./idea-board.ts')).ideaBoard,
  'idea-filters': async () => (await import('./idea-filters.ts')).ideaFilters,
  'idea-page': async () => (await import('./idea-page.ts')).ideaPage,
  office: async () => (await import('./office.ts')).office,
  poll: async () => (await import('./poll.ts')).poll,
  'poll-cast': async () => (await import('./poll-cast.ts')).pollCast,
  'poll-result': async () => (await import('./poll-result.ts')).pollResult,
  propose: async () => (await import('./propose.ts')).propose,
  shared: async () => (await import('./shared.ts')).shared,
  trouble: async () => (await import('./trouble.ts')).trouble,
  waiting: async () => (await import('./waiting.ts')).waiting,
  you: async () => (await import('./you.ts')).you,
  'your-data': async () => (await import('./your-data.ts')).yourData,
};
