export { dashboardMore } from '../de/dashboard-more.ts';
