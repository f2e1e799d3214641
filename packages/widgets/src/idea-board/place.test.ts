import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPoint, rounded, writePoint } from './place.ts';

test('a point is read in the ways in which maps and people write it', () => {
  const frankfurt = { latitude: 50.1109, longitude: 8.6821 };
  for (const text of [
    '50.1109, 8.6821',
    ' 50.1109,8.6821 ',
    '50.1109 8.6821',
    '50,1109 8,6821',
    '50,1109; 8,6821',
    '50,1109, 8,6821',
    '50.1109° N, 8.6821° E',
    '50.1109N 8.6821O',
  ])
    assert.deepEqual(readPoint(text), frankfurt, text);
  assert.deepEqual(readPoint('33.8688 S, 151.2093 E'), { latitude: -33.8688, longitude: 151.2093 });
  assert.deepEqual(readPoint('-22.9068, -43.1729'), { latitude: -22.9068, longitude: -43.1729 });
  assert.deepEqual(readPoint('50 8'), { latitude: 50, longitude: 8 });
});

test('what is no place, or could be two, is no point', () => {
  for (const text of ['', 'Market square', '50.1109', '91, 8', '50.1, 181', '50,8', '1, 2, 3', '50.1109, 8.6821, 12'])
    assert.equal(readPoint(text), undefined, text);
});

test('a point is written as it is read, and no more exact than about ten metres', () => {
  const home = rounded({ latitude: 50.11092345, longitude: 8.68213999 });
  assert.deepEqual(home, { latitude: 50.1109, longitude: 8.6821 });
  assert.equal(writePoint({ latitude: 50.1, longitude: -8 }), '50.1000, -8.0000');
  assert.deepEqual(readPoint(writePoint(home)), home);
});
