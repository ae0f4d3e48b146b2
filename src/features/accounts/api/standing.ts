export { standingQuestion, type StandingRow } from '../store/standing.ts';
