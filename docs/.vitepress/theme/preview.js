import { localAdapter, memoryStore } from '@civic-widgets/adapter-local';
import { connect } from '@civic-widgets/widgets';
import '@civic-widgets/widgets/badges';
import '@civic-widgets/widgets/dashboard';
import '@civic-widgets/widgets/idea-board';
import '@civic-widgets/widgets/poll';
import { seed } from '../../../demo/seed.ts';
import { lindenau } from '../../../demo/space.ts';

const pictures = import.meta.glob('../../../demo/site/bilder/*', { query: '?url', import: 'default', eager: true });

/** Connects the widgets of every page to the demonstration's city, without a server and without storing anything. */
export function preview() {
  const now = Date.now();
  let space = lindenau(location.origin, now);
  const { entries } = seed(space, now);
  // The city's pictures lie beside its pages; here they have the addresses that the build gave them.
  let file = JSON.stringify(space);
  for (const [path, address] of Object.entries(pictures))
    file = file.replaceAll(`${location.origin}/bilder/${path.split('/').at(-1)}`, new URL(address, location.href).href);
  space = JSON.parse(file);
  connect(localAdapter({ space, seed: entries, store: memoryStore() }));
}
