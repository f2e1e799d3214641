import { after, before, describe, test } from 'node:test';
import { TestBed } from './prove.ts';
import { pages } from '../../testbed/serve.ts';

const bed = new TestBed('chromium');

void describe('the test bed in chromium', { skip: bed.missing, concurrency: 3 }, () => {
  before(() => bed.open());
  after(() => bed.close());
  for (const page of pages) void test(`${page.name}: ${page.about}`, () => bed.prove(page));
});
