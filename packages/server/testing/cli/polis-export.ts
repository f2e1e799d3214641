import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const comments = [
  'timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body',
  '2000,x,0,0,2,1,1,"Plant ""real"" trees,\nnot tubs"',
  '1000,x,1,7,0,0,0,Sails are quicker',
  '3000,x,2,0,9,9,-1,Mean words',
];
const votes = [
  'timestamp,datetime,comment-id,voter-id,vote',
  '9000,x,0,1,-1',
  '5000,x,0,1,1',
  '7000,x,0,2,0',
  '7000,x,0,2,1',
  '8000,x,1,1,0',
  '8000,x,99,1,1',
  '8000,x,1,1,5',
];

/** What the export comes to: 3 ideas, one of them hidden, 5 votes cast, 3 of them last, and 2 rows that are no votes. */
export async function writePolisExport(folder: string): Promise<string> {
  const path = join(folder, 'export');
  await mkdir(path);
  const summary = 'topic,Shade for the market\nurl,https://pol.is/9shade\nconversation-description,Trees or sails?\n';
  await writeFile(join(path, 'summary.csv'), summary);
  await writeFile(join(path, 'comments.csv'), `${comments.join('\n')}\n`);
  await writeFile(join(path, 'votes.csv'), `${votes.join('\n')}\n`);
  return path;
}
