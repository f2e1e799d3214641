/** `npm run reference`: brings the tables of the docs to what the source says. What is published is written by the build. */
import { writePages } from './write.ts';

await writePages();
