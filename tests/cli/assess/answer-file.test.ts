import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/core/assessment.ts';
import { Folder, openFile } from './support.ts';

const FILE = 'agreed.yaml';
const BEFORE: Answer = { state: 'rated', rating: 3, votes: [0, 2, 5, 3, 1], dissent: 'One.' };

describe('an answer that somebody else changed meanwhile', () => {
  let folder: Folder;
  beforeAll(() => {
    folder = new Folder();
  });
  afterAll(() => folder.remove());

  test.each<[string, Answer]>([
    ['other votes', { ...BEFORE, votes: [0, 2, 5, 2, 2] }],
    ['other dissent', { ...BEFORE, dissent: 'Two.' }],
    ['no dissent any more', { state: 'rated', rating: 3, votes: [0, 2, 5, 3, 1] }],
    ['no votes any more', { state: 'rated', rating: 3, dissent: 'One.' }],
  ])('is a conflict: %s', (_, theirs) => {
    folder.blank(FILE);
    openFile(folder, FILE).save('CF1a', BEFORE);
    const ours = openFile(folder, FILE);
    openFile(folder, FILE).save('CF1a', theirs);
    expect(ours.save('CF1a', { ...BEFORE, rating: 4 })).toEqual({ kind: 'conflict', theirs });
  });

  test('is none where it says the same in another spelling', () => {
    folder.blank(FILE);
    openFile(folder, FILE).save('CF1a', BEFORE);
    const ours = openFile(folder, FILE);
    folder.write(FILE, folder.read(FILE).replace('[0, 2, 5, 3, 1]', '[ 0,2,5,3,1 ]  # shown'));
    expect(ours.save('CF1a', { ...BEFORE, rating: 4 })).toEqual({ kind: 'merged', changed: [] });
    expect(folder.answers(FILE).get('CF1a')).toEqual({ ...BEFORE, rating: 4 });
  });
});
