import { expect, test } from 'vitest';
import { Folder } from './support/folder.ts';
import { Terminal } from './support/terminal.ts';

/** Several terminals at once: a killed program leaves a second of waiting for the next start. */
const LANES = 5;
const KILLS_PER_LANE = 10;
/** A kill comes after fewer answers than this. */
const MOST_ANSWERS = 4;
/** Latest moment of a kill, counted from the key before it. In milliseconds: after, while, or before it is taken. */
const LATEST = 150;

/** Numbers from 0 up to, not including, 1, the same on every run: the Park-Miller generator. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** What a person knows to have answered: every answer after which another question appeared. */
type Acknowledged = Record<string, number>;

/** Answers some questions, and kills the program at a moment around the next answer. */
async function answerUntilKilled(
  folder: Folder,
  file: string,
  acknowledged: Acknowledged,
  random: () => number,
) {
  const terminal = new Terminal(['assess', file], { cwd: folder.path });
  const pressed: Acknowledged = {};
  const press = async (id: string) => {
    const rating = 1 + Math.floor(random() * 5);
    pressed[id] = rating;
    await terminal.press(String(rating));
    return rating;
  };
  try {
    await terminal.see('Your answer');
    const first = idOn(terminal);
    for (let left = Math.floor(random() * MOST_ANSWERS); left > 0; left -= 1) {
      const id = idOn(terminal);
      const rating = await press(id);
      await terminal.see(new RegExp(`· (?!${id})[A-Z]{2}[1-5][ab]`));
      acknowledged[id] = rating;
    }
    const last = idOn(terminal);
    const rating = await press(last);
    await new Promise((resolve) => setTimeout(resolve, random() * LATEST));
    terminal.kill('SIGKILL');
    await terminal.exit();
    // The screen is empty between two questions: only the next one acknowledges an answer.
    if (!['', last].includes(idOn(terminal))) acknowledged[last] = rating;
    return { first, pressed };
  } finally {
    terminal.dispose();
  }
}

function idOn(terminal: Terminal): string {
  return /· ([A-Z]{2}[1-5][ab])/.exec(terminal.screen)?.[1] ?? '';
}

async function lane(seed: number): Promise<number> {
  const folder = new Folder();
  const random = seeded(seed);
  let acknowledged: Acknowledged = {};
  let kept = 0;
  try {
    let file = folder.blank('answers-0.yaml');
    for (let kill = 1; kill <= KILLS_PER_LANE; kill += 1) {
      const before = folder.ratings(file);
      const { first, pressed } = await answerUntilKilled(folder, file, acknowledged, random);
      expect(before, 'a start goes on at the first open question').not.toHaveProperty(first);
      const after = folder.ratings(file);
      expect(after, `lane ${seed}, kill ${kill}`).toMatchObject(acknowledged);
      expect({ ...before, ...pressed }, 'nothing that was not answered').toMatchObject(after);
      kept += Object.keys(after).length - Object.keys(before).length;
      if (Object.keys(after).length > 20) {
        file = folder.blank(`answers-${kill}.yaml`);
        acknowledged = {};
      }
    }
    return kept;
  } finally {
    folder.remove();
  }
}

test('killed at fifty random moments, it loses nothing but the question on the screen', async () => {
  const lanes = Array.from({ length: LANES }, (_, index) => lane(20260314 + index));
  const kept = (await Promise.all(lanes)).reduce((sum, each) => sum + each, 0);
  // Most kills come after an answer or two: an empty run would prove nothing.
  expect(kept).toBeGreaterThan(LANES * KILLS_PER_LANE);
});
