import { describe, expect, it } from 'vitest';
import { render as renderModel } from '../../src/reporters/model-table.ts';
import { render as renderPlan } from '../../src/reporters/plan-table.ts';
import { render as renderScore } from '../../src/reporters/score-table.ts';
import type { Screen } from '../../src/reporters/screen.ts';
import {
  assessmentOf,
  BLANK,
  CASE_A,
  CASE_B,
  CASE_C,
  continuum,
  LEFT_OUT,
  plain,
  planResult,
  scoreResult,
  UNFINISHED,
} from './cases.ts';

const narrowAscii: Screen = { width: 60, color: 0, unicode: false };

/** These are files to be read: each holds a screen as a manager sees it. */
const screen = (name: string): string => `screens/${name}.txt`;

describe('the screens of the three cases', () => {
  it.each([
    ['case-a', CASE_A],
    ['case-b', CASE_B],
    ['case-c', CASE_C],
  ])('%s', async (name, assessment) => {
    const score = renderScore(scoreResult(assessment), plain(80));
    await expect(score).toMatchFileSnapshot(screen(`score-${name}`));
    const plan = renderPlan(planResult(assessment), plain(80));
    await expect(plan).toMatchFileSnapshot(screen(`plan-${name}`));
  });
});

describe('other screens', () => {
  it('an unfinished assessment, narrow and in ASCII', async () => {
    const text = renderScore(scoreResult(UNFINISHED), narrowAscii);
    await expect(text).toMatchFileSnapshot(screen('score-unfinished-60-ascii'));
  });

  it('the rule explained, with a question of what would be', async () => {
    const result = scoreResult(CASE_A, { explain: true, whatIf: { CF2a: 4, CF2b: 4, ME2b: 5 } });
    const text = renderScore(result, plain(100));
    await expect(text).toMatchFileSnapshot(screen('score-explained-100'));
  });

  it('a plan on a narrow screen', async () => {
    const text = renderPlan(planResult(UNFINISHED), narrowAscii);
    await expect(text).toMatchFileSnapshot(screen('plan-unfinished-60-ascii'));
  });

  it('one practice of the model', async () => {
    const view = { continuum, kind: 'practice', practice: 'CF3b' } as const;
    await expect(renderModel(view, plain(80))).toMatchFileSnapshot(screen('model-cf3b'));
  });

  it('one stage of the model', async () => {
    const view = { continuum, kind: 'stage', stage: 2 } as const;
    await expect(renderModel(view, plain(80))).toMatchFileSnapshot(screen('model-stage-2'));
  });
});

describe('the score screen', () => {
  it.each([
    ['case A', CASE_A],
    ['case B', CASE_B],
    ['case C', CASE_C],
    ['nothing answered', BLANK],
  ])('shows headline, line, reason and grid in the first 24 lines (%s)', (_, assessment) => {
    const top = renderScore(scoreResult(assessment), plain(80)).split('\n').slice(0, 24).join('\n');
    expect(top).toMatch(/^Stage \d of 5/m);
    expect(top).toContain('Manage');
    expect(top).toMatch(/hold it back|No practice is rated/);
    expect(top).toMatch(/^Environment .*$/m);
  });

  it('never says stage 0', () => {
    for (const signs of [
      '',
      '1',
      '3'.repeat(30),
      '?'.repeat(30),
      '334334333335322233211222142123',
    ]) {
      const assessment = assessmentOf(signs);
      const texts = [
        renderScore(scoreResult(assessment, { explain: true, whatIf: { CF1a: 4 } }), plain(80)),
        renderPlan(planResult(assessment), plain(80)),
        renderPlan(planResult(assessment, { all: 'stay' }), plain(80)),
      ];
      for (const text of texts) {
        expect(text).toContain('not yet');
        expect(text.replaceAll('\n', ' ')).not.toMatch(/stage 0/i);
      }
    }
  });

  it('says what does not apply beside the headline', () => {
    const text = renderScore(scoreResult(LEFT_OUT), plain(80));
    expect(text).toContain('Stage 1 of 5: Minimize Hassles\n4 practices do not apply here.\n');
  });

  it('gives the size of a cell that is not the usual one', () => {
    const text = renderScore(scoreResult(LEFT_OUT), plain(100));
    expect(text).toMatch(/━──── +1\/5/);
  });

  it('tells a reservation that a component relies on', () => {
    const text = renderScore(
      scoreResult(assessmentOf('345544445534443444454445433345')),
      plain(92),
    );
    expect(text).toContain(
      'Reservation: customer focus stands at stage 4 although stage 1, Minimize Hassles, is only',
    );
    expect(text).toContain('━━━╸─  7 ~');
  });

  it('names the reservation whose repair would lift a component', () => {
    // Customer focus: stage 1 reserved, stage 2 established, stage 3 reserved, stage 4 established.
    const text = renderScore(
      scoreResult(assessmentOf('344444445544343344444444444444')),
      plain(92),
    );
    expect(text).toContain('Stage 2 of 5: Manage Discontent');
    expect(text.replaceAll('\n', ' ')).toContain(
      'Settling the reservation of customer focus at stage 1, Minimize Hassles (1 point) would lift',
    );
  });
});

describe('the plan screen', () => {
  it('says so when there is nothing left to do', () => {
    const text = renderPlan(planResult(assessmentOf('4'.repeat(30))), plain(80));
    expect(text).toContain('The last stage is reached: keep it up');
    expect(text).toContain('Keep these up');
    expect(text).not.toContain('What to do, in this order');
  });

  it('takes staying for a plan', () => {
    const text = renderPlan(planResult(CASE_B, { all: 'stay' }), plain(80));
    expect(text).toContain('The target is reached: keep it up');
    expect(text).toContain('When to stay');
  });

  it('explains a raise beyond the target', () => {
    // Stage 1 of customer focus lacks a point by a practice of medium effort, so does stage 2 by one of them.
    const result = planResult(assessmentOf('343333444455444444444445433345'));
    const text = renderPlan(result, plain(80)).replaceAll('\n', ' ');
    expect(text).toContain('Measurement would come out at stage 4, above its target of 1');
    expect(text).toContain('as a reservation, which the rule allows; the full plan closes it.');
  });

  it('counts what is not known as 1 and says so', () => {
    const text = renderPlan(planResult(UNFINISHED), plain(80));
    expect(text).toContain('Find out first');
    expect(text).toContain("CF2a One owner until it's solved: from no rating (counts as 1) to 4");
    expect(text).toContain('│ open │');
  });

  it('leaves room to fill in owner, date and status at every width', () => {
    expect(renderPlan(planResult(CASE_A), plain(80))).toMatch(/│ Owner +│ Due +│ Status │/);
    expect(
      renderPlan(planResult(CASE_A), plain(60)).match(/Owner _+ Due _+ Status _+/g),
    ).toHaveLength(4);
  });

  it('gathers many fragile practices by stage', () => {
    const result = planResult(assessmentOf('345544445534443444454445433345'), { all: 5 });
    expect(renderPlan(result, plain(80))).toContain('• Stage 1: CF1a, CF1b, EN1a and EN1b\n');
  });
});
