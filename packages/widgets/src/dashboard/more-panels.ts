export { groupsPanel } from './groups-panel.ts';
export { tipsPanel } from './tips-panel.ts';
