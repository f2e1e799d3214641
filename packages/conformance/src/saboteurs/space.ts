import { CivicError, type Project, type SpaceFile } from '@civic-widgets/core';
import { adapterLie, backendLie, spaceLie, type Saboteur } from './saboteur.ts';

function projectsLie(name: string, lie: (project: Project) => Project): Saboteur {
  return spaceLie(name, ['permission', 'vote', 'idea', 'poll'], (file) => ({
    ...file,
    projects: file.projects.map(lie),
  }));
}

export const spaceSaboteurs: readonly Saboteur[] = [
  adapterLie('tells which web sites may act', ['space'], () => (adapter) => ({
    space: async (...asked) => ({ ...(await adapter.space(...asked)), origins: ['https://www.aubach.example'] }),
  })),
  adapterLie('names a power that it does not have', ['space'], () => () => ({ queue: undefined as never })),
  adapterLie('answers without order where it does not know the order', ['space'], () => (adapter) => ({
    async space(...asked) {
      const space = await adapter.space(...asked);
      return { ...space, supports: { ...space.supports, orders: ['newest'], filters: [] } };
    },
  })),
  adapterLie('takes every viewer for a visitor', ['viewer'], (bench) => () => ({
    viewer: () => bench.as({ role: 'visitor' }).viewer(),
  })),
  adapterLie(
    'tells visitors that they may do nothing',
    ['viewer'],
    () => (adapter, actor) =>
      actor.role === 'visitor' ? { viewer: async () => ({ ...(await adapter.viewer()), can: {} }) } : {},
  ),
  backendLie('puts no configuration in force', ['space', 'watch'], () => ({ apply: () => Promise.resolve() })),
  backendLie('takes any configuration and says nothing', ['space'], (backend) => ({
    apply: (file) => backend.apply(file).catch(() => undefined),
  })),
  backendLie('refuses the configuration that is in force', ['space'], (backend) => ({
    async apply(file) {
      if (file.version === (await backend.file()).version) throw new CivicError('invalid', { field: 'version' });
      return backend.apply(file);
    },
  })),
  projectsLie('asks nobody for proof', (project) => ({ ...project, policy: {} })),
  projectsLie(
    'never closes and is open from the start',
    ({ opens: _opens, closes: _closes, phases: _phases, ...project }) => project,
  ),
  projectsLie('knows one way of voting', (project) => ({ ...project, mode: 'agree-pass-disagree' })),
  projectsLie('knows support alone', (project) => ({ ...project, mode: 'support' })),
  projectsLie('asks everyone where', (project) => ({ ...project, place: 'point' })),
];

/** A town whose clock runs elsewhere. */
export function inZone(timeZone: string): (file: SpaceFile) => SpaceFile {
  return (file) => ({ ...file, timeZone });
}
