import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FileSpoiled } from '../../../src/cli/assess/file-spoiled.ts';
import { nodeFiles } from '../../../src/io/files.ts';
import { FileError, type Files } from '../../../src/io/io.ts';
import { continuum, Folder, openFile, sitWith } from './support.ts';

let folder: Folder;
const FILE = 'answers.yaml';

beforeEach(() => {
  folder = new Folder();
  folder.blank(FILE);
});

afterEach(() => folder.remove());

const sit = (answers: readonly (string | (() => void))[], options = {}) =>
  sitWith(openFile(folder, FILE), answers, options);

/** The answer to one practice, as it is in the file. */
const inFile = (id: string) => folder.answers(FILE).get(id);

describe('a whole interview', () => {
  test.each<{
    name: string;
    answers: string[];
    options?: { quick?: boolean; evidence?: boolean };
    asked: string[];
    file: Record<string, unknown>;
  }>([
    {
      name: 'answers of all kinds',
      answers: ['4', '0', '3', 's', '2', 'x', 'We have a counter only.', 'q'],
      asked: [
        'CF1a',
        'CF1b',
        'CF2a',
        'CF2b',
        'CF3a',
        'CF3b',
        'How is that so for you? (only Enter: back to the answers)',
        'CF4a',
      ],
      file: {
        CF1a: { state: 'rated', rating: 4 },
        CF1b: { state: 'unknown' },
        CF2b: undefined,
        CF3b: { state: 'not-applicable', reason: 'We have a counter only.' },
      },
    },
    {
      name: 'thinking better of not applicable',
      answers: ['g', 'CF3b', 'x', '', '2', 'q'],
      asked: [
        'CF1a',
        'Which one? (only Enter: back)',
        'CF3b',
        'How is that so for you? (only Enter: back to the answers)',
        'CF3b',
        'CF1a ! Saved. Back to where you were.',
      ],
      file: { CF3b: { state: 'rated', rating: 2 } },
    },
    {
      name: 'a note before the answer, which keeps it',
      answers: ['n', 'Ask Ana.', '4', 'q'],
      asked: ['CF1a', 'Note:', 'CF1a', 'CF1b'],
      file: { CF1a: { state: 'rated', rating: 4, note: 'Ask Ana.' } },
    },
    {
      name: 'a note is emptied',
      answers: ['n', 'Ask Ana.', '4', 'b', 'n', '', 'keep', 'q'],
      asked: ['CF1a', 'Note:', 'CF1a', 'CF1b', 'CF1a', 'Note:', 'CF1a', 'CF1b'],
      file: { CF1a: { state: 'rated', rating: 4 } },
    },
    {
      name: 'evidence, and a date that does not exist',
      answers: [
        '5',
        'b',
        'e',
        'A report',
        'https://example.org',
        '2026-02-30',
        '2026-02-28',
        'keep',
        'q',
      ],
      asked: [
        'CF1a',
        'CF1b',
        'CF1a',
        'What shows it? (only Enter: none)',
        'Where is it? A link or a place (only Enter: not said)',
        'From what day? Like 2026-03-14 (only Enter: not said)',
        'wrong: Type a day of the calendar as year-month-day, like 2026-03-14, or only Enter.',
        'CF1a',
        'CF1b',
      ],
      file: {
        CF1a: {
          state: 'rated',
          rating: 5,
          evidence: [{ what: 'A report', where: 'https://example.org', date: '2026-02-28' }],
        },
      },
    },
    {
      name: 'evidence is asked for after a 4 or a 5 when wanted, and only then',
      options: { evidence: true },
      answers: ['3', '4', 'A test', '', '', '5', '', 'q'],
      asked: [
        'CF1a',
        'CF1b',
        'What shows it? (only Enter: none)',
        'Where is it? A link or a place (only Enter: not said)',
        'From what day? Like 2026-03-14 (only Enter: not said)',
        'CF2a',
        'What shows it? (only Enter: none)',
        'CF2b',
      ],
      file: {
        CF1b: { state: 'rated', rating: 4, evidence: [{ what: 'A test' }] },
        CF2a: { state: 'rated', rating: 5 },
      },
    },
    {
      name: 'an id that is none',
      answers: ['g', 'CF9', 'cf2', 'CF2a', '4', 'q'],
      asked: [
        'CF1a',
        'Which one? (only Enter: back)',
        expect.stringMatching(/^wrong: There is no practice CF9/) as string,
        'wrong: Which one: CF2a, CF2b?',
        'CF2a',
        'CF1a ! Saved. Back to where you were.',
      ],
      file: { CF2a: { state: 'rated', rating: 4 } },
    },
    {
      name: 'a quick run',
      options: { quick: true },
      answers: ['1', '1', '1', 'See the result'],
      asked: ['CF1a', 'ME1a', 'EN1a', 'See the result, or pick an answer to change it.'],
      file: { CF1a: { state: 'rated', rating: 1 }, CF1b: undefined },
    },
    {
      name: 'looking back: something skipped, something changed',
      answers: [
        's',
        ...Array<string>(29).fill('4'),
        'Answer the 1 open question',
        '3',
        'ME2a',
        '1',
        'See the result',
      ],
      asked: [
        ...continuumOrder(),
        'See the result, or pick an answer to change it.',
        'CF1a',
        'See the result, or pick an answer to change it.',
        'ME2a',
        'See the result, or pick an answer to change it.',
      ],
      file: { CF1a: { state: 'rated', rating: 3 }, ME2a: { state: 'rated', rating: 1 } },
    },
  ])('$name', async ({ answers, options = {}, asked, file }) => {
    const { asker, finished } = await sit(answers, options);
    expect(asker.asked).toEqual(asked);
    expect(asker.left).toBe(0);
    expect(finished).toBe(answers.at(-1) === 'See the result');
    for (const [id, answer] of Object.entries(file)) expect(inFile(id), id).toEqual(answer);
  });
});

function continuumOrder(): string[] {
  return ['CF', 'ME', 'EN'].flatMap((code) =>
    continuum.practices.map(({ id }) => id).filter((id) => id.startsWith(code)),
  );
}

test('every answer is on disk before the next question appears', async () => {
  const seen: unknown[] = [];
  const look = () => seen.push(folder.ratings(FILE));
  await sit(['4', look, '3', look, 'b', '5', look, 'q']);
  expect(seen).toEqual([{ CF1a: 4 }, { CF1a: 4, CF1b: 3 }, { CF1a: 4, CF1b: 5 }]);
});

/** Somebody else changes the file. */
const change = (from: string, to: string) => () => {
  const text = folder.read(FILE);
  expect(text).toContain(from);
  folder.write(FILE, text.replace(from, to));
};

/** Somebody else saves the file in the encoding of an old editor. */
const inLatin1 = () => Buffer.from(folder.read(FILE).replace('Bay', 'Bäy'), 'latin1');

describe('somebody else changes the file meanwhile', () => {
  test('another practice: both changes stay, and one is told', async () => {
    const { asker } = await sit([change('  ME2a:', '  ME2a: 5'), '4', '3', 'q']);
    expect(folder.ratings(FILE)).toEqual({ CF1a: 4, CF1b: 3, ME2a: 5 });
    expect(asker.asked).toEqual([
      'CF1a',
      'CF1b ! answers.yaml was changed elsewhere (ME2a). Both changes were kept.',
      'CF2a',
    ]);
  });

  test('on the last question, too', async () => {
    const { asker } = await sit([
      ...Array<string>(29).fill('4'),
      change('# ', '# mine '),
      '4',
      'See the result',
    ]);
    expect(asker.screens.at(-1)).toMatchObject({
      explanation: ['answers.yaml was changed elsewhere. Both changes were kept.'],
    });
  });

  test('what they answered is not asked again', async () => {
    const { asker } = await sit([change('  CF1b:', '  CF1b: 5'), '4', 'q']);
    expect(asker.asked.at(-1)).toMatch(/^CF2a/);
  });

  test('only a comment: both changes stay', async () => {
    const { asker } = await sit([change('ratings:', '# mine\nratings:'), '4', 'q']);
    expect(folder.read(FILE)).toContain('# mine');
    expect(folder.ratings(FILE)).toEqual({ CF1a: 4 });
    expect(asker.asked.at(-1)).toBe(
      'CF1b ! answers.yaml was changed elsewhere. Both changes were kept.',
    );
  });

  test('the same practice, alike: nothing to ask', async () => {
    const { asker } = await sit([change('  CF1a:', '  CF1a: 4'), '4', 'q']);
    expect(folder.ratings(FILE)).toEqual({ CF1a: 4 });
    expect(asker.asked).toHaveLength(2);
  });

  test.each([
    { pick: 'The one in the file', rating: 2 },
    { pick: 'Mine', rating: 4 },
  ])('the same practice, otherwise: "$pick" leaves $rating', async ({ pick, rating }) => {
    const { asker } = await sit([change('  CF1a:', '  CF1a: 2'), '4', pick, '5', 'q']);
    expect(folder.ratings(FILE)).toEqual({ CF1a: rating, CF1b: 5 });
    expect(asker.asked[1]).toBe('Which answer should stay?');
    expect(asker.asked[2]).toBe(
      pick === 'Mine' ? 'CF1b' : 'CF1b ! CF1a stays as it is in answers.yaml.',
    );
  });

  test('what shows an answer of theirs is not asked for here', async () => {
    const theirs = change('  CF1a:', '  CF1a: 5');
    const { asker } = await sit([theirs, '4', 'The one in the file', 'q'], { evidence: true });
    expect(asker.asked.at(-1)).toBe('CF1b ! CF1a stays as it is in answers.yaml.');
  });

  describe('again, while the person chooses whose answer stays', () => {
    const first = change('  CF1a:', '  CF1a: 2');

    test('another practice: it stays, and one is told', async () => {
      const { asker } = await sit([first, '4', change('  ME2a:', '  ME2a: 5'), 'Mine', 'q']);
      expect(folder.ratings(FILE)).toEqual({ CF1a: 4, ME2a: 5 });
      expect(asker.asked.at(-1)).toBe(
        'CF1b ! answers.yaml was changed elsewhere (ME2a). Both changes were kept.',
      );
    });

    test('so that it cannot be read anymore: the answer is in a file beside it', async () => {
      const spoil = () => folder.write(FILE, 'ratings: [\n');
      await expect(sit([first, '4', spoil, 'Mine', '5', 'q'])).rejects.toBeInstanceOf(FileSpoiled);
      expect(folder.read(FILE)).toBe('ratings: [\n');
      expect(folder.ratings('answers.mine.yaml')).toEqual({ CF1a: 4 });
    });

    test('it is gone: it is written again, and one is told', async () => {
      const { asker } = await sit([first, '4', () => folder.drop(FILE), 'Mine', 'q']);
      expect(folder.ratings(FILE)).toEqual({ CF1a: 4 });
      expect(asker.asked.at(-1)).toBe(
        'CF1b ! answers.yaml was gone. It has been written again, with all answers.',
      );
    });

    test('in another encoding, and theirs is to stay: nothing of it is written over', async () => {
      const theirs = inLatin1();
      const spoil = () => folder.write(FILE, theirs);
      await expect(
        sit([first, '4', spoil, 'The one in the file', '5', 'q']),
      ).rejects.toBeInstanceOf(FileSpoiled);
      expect(folder.bytes(FILE)).toEqual(theirs);
    });
  });

  test('in another encoding: it is left alone, and every answer is in a file beside it', async () => {
    const theirs = inLatin1();
    const spoil = () => folder.write(FILE, theirs);
    await expect(sit(['4', spoil, '3', 'q'])).rejects.toBeInstanceOf(FileSpoiled);
    expect(folder.bytes(FILE)).toEqual(theirs);
    expect(folder.ratings('answers.mine.yaml')).toEqual({ CF1a: 4, CF1b: 3 });
  });

  test('it cannot be read anymore: it is left alone, and every answer is in a file beside it', async () => {
    const spoil = () => folder.write(FILE, 'ratings: [\n');
    const failure = await sit(['4', spoil, '3']).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(FileSpoiled);
    expect(folder.read(FILE)).toBe('ratings: [\n');
    expect(folder.names()).toEqual(['answers.mine.yaml', FILE]);
    expect(folder.ratings('answers.mine.yaml')).toEqual({ CF1a: 4, CF1b: 3 });
  });

  test('a file beside it that is there already is left alone, too', async () => {
    folder.write('answers.mine.yaml', 'older\n');
    const spoil = () => folder.write(FILE, 'ratings: [\n');
    await expect(sit([spoil, '3'])).rejects.toBeInstanceOf(FileSpoiled);
    expect(folder.read('answers.mine.yaml')).toBe('older\n');
    expect(folder.ratings('answers.mine-2.yaml')).toEqual({ CF1a: 3 });
  });

  test('it is gone: it is written again, with all answers', async () => {
    const { asker } = await sit(['4', () => folder.drop(FILE), '3', 'q']);
    expect(folder.ratings(FILE)).toEqual({ CF1a: 4, CF1b: 3 });
    expect(asker.asked.at(-1)).toBe(
      'CF2a ! answers.yaml was gone. It has been written again, with all answers.',
    );
  });
});

describe('the disk does not take an answer', () => {
  /** A disk that is full for the first so many saves. */
  function fullDisk(times: number): Files {
    const files = nodeFiles(folder.path);
    let left = times;
    return {
      ...files,
      save(path, content, options) {
        left -= 1;
        if (left >= 0) throw new FileError('ENOSPC', path);
        files.save(path, content, options);
      },
    };
  }

  test('trying again saves it', async () => {
    const { asker } = await sitWith(openFile(folder, FILE, fullDisk(2)), [
      '4',
      'Try again',
      'Try again',
      'q',
    ]);
    expect(asker.asked).toEqual(['CF1a', 'What now?', 'What now?', 'CF1b']);
    expect(folder.ratings(FILE)).toEqual({ CF1a: 4 });
  });

  test('trying again keeps what somebody else wrote meanwhile', async () => {
    const { asker } = await sitWith(openFile(folder, FILE, fullDisk(1)), [
      change('  CF1b:', '  CF1b: 5'),
      '4',
      'Try again',
      'q',
    ]);
    expect(folder.ratings(FILE)).toEqual({ CF1a: 4, CF1b: 5 });
    expect(asker.asked.at(-1)).toBe(
      'CF2a ! answers.yaml was changed elsewhere (CF1b). Both changes were kept.',
    );
  });

  test('what is said of it names the place that is at fault', async () => {
    const files = {
      ...nodeFiles(folder.path),
      save: () => {
        throw new FileError('ENOENT', 'the-folder');
      },
    };
    await expect(sitWith(openFile(folder, FILE, files), ['4', 'Stop'])).rejects.toThrow(
      'The folder the-folder does not exist.',
    );
  });

  test('stopping says why, and the file is as it was', async () => {
    const before = folder.read(FILE);
    await expect(sitWith(openFile(folder, FILE, fullDisk(9)), ['4', 'Stop'])).rejects.toThrow(
      'answers.yaml cannot be written: the disk is full.',
    );
    expect(folder.read(FILE)).toBe(before);
  });
});

test('a byte order mark and Windows line ends stay', async () => {
  const text = `\ufeff${folder.read(FILE).replaceAll('\n', '\r\n')}`;
  folder.write(FILE, text);
  await sit(['4', '3', 'q']);
  expect(folder.read(FILE)).toBe(
    text.replace('  CF1a:', '  CF1a: 4').replace('  CF1b:', '  CF1b: 3'),
  );
});
