import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/core/assessment.ts';
import { score } from '../../src/core/score.ts';
import { listed } from '../../src/diagnostics/listed.ts';
import { explainScore } from '../../src/reporters/explain.ts';
import { planHints, scoreHints } from '../../src/reporters/hints.ts';
import { drawnFrom, planWords } from '../../src/reporters/plan-words.ts';
import { scoreWords } from '../../src/reporters/score-words.ts';
import { levelLabel, stageHeadline, stageWords } from '../../src/reporters/stage-words.ts';
import { whatIfWords } from '../../src/reporters/what-if-words.ts';
import { count, listedUpTo } from '../../src/reporters/words.ts';
import {
  assessmentOf,
  BLANK,
  CASE_A,
  CASE_B,
  CASE_C,
  continuum,
  LEFT_OUT,
  planResult,
  scoreResult,
  UNFINISHED,
} from './cases.ts';

describe('words', () => {
  it('count', () => {
    expect([count(0, 'point'), count(1, 'point'), count(2, 'point')]).toEqual([
      '0 points',
      '1 point',
      '2 points',
    ]);
  });

  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('list %j', (items, text) => {
    expect(listed(items)).toBe(text);
  });

  it('shorten a list only when that saves something', () => {
    expect(listedUpTo(2, ['a', 'b', 'c'], 'or')).toBe('a, b or c');
    expect(listedUpTo(2, ['a', 'b', 'c', 'd'], 'or')).toBe('a, b or 2 more');
  });
});

describe('stages in words', () => {
  it('never count from zero', () => {
    expect(stageHeadline(continuum, 3)).toBe('Stage 3 of 5: Link Employees with Customers');
    expect(stageHeadline(continuum, 0)).toBe('Stage 1 of 5, not yet established');
    expect(stageWords(0)).toBe('stage 1, not yet established');
    expect(levelLabel({ low: 0, high: 0 })).toBe('not yet');
    expect(levelLabel({ low: 0, high: 3 })).toBe('up to 3');
    expect(levelLabel({ low: 1, high: 3 })).toBe('1 to 3');
  });
});

describe('a scorecard in words', () => {
  const words = (signs: string) => scoreWords(scoreResult(assessmentOf(signs)));

  it.each([
    [
      'A',
      CASE_A,
      'Customer focus and measurement hold it back: each lacks 2 points at stage 2, Manage Discontent.',
      ['CF2a', 'CF2b', 'ME2a', 'ME2b'],
      ['One step down on CF1a or CF1b would make it stage 1, not yet established.'],
    ],
    [
      'B',
      CASE_B,
      'Customer focus and measurement hold it back: at stage 4, Promote Community, customer focus lacks 2 points and measurement 1 point.',
      ['CF4a', 'CF4b', 'ME4b'],
      ['One step down on CF3a, CF3b, ME3a or ME3b would make it stage 2.'],
    ],
    [
      'C',
      CASE_C,
      'Customer focus and measurement hold it back: each lacks 1 point at stage 5, Build a Customer-Focused Culture.',
      ['CF5b', 'ME5a'],
      ['One step down on CF4a or CF4b would make it stage 3.'],
    ],
  ])('case %s', (_, assessment, why, lookAt, sensitivity) => {
    const said = scoreWords(scoreResult(assessment));
    expect(said.why).toBe(why);
    expect(said.lookAt.map(({ practice }) => practice)).toEqual(lookAt);
    expect(said.sensitivity).toEqual(sensitivity);
  });

  it('one component alone, one point alone', () => {
    expect(words('444444444444444444444444434444').why).toBe(
      'Customer focus holds it back: it lacks 1 point at stage 5, Build a Customer-Focused Culture.',
    );
  });

  it('how near the way up is', () => {
    expect(words('444444444444444444444444434444').sensitivity).toContain(
      'One step up on CF5a or CF5b would make it stage 5.',
    );
  });

  it('the last stage', () => {
    const said = words('4'.repeat(30));
    expect(said.why).toBe('Nothing holds it back: all components have reached the last stage.');
    expect(said.lookAt).toEqual([]);
    expect(said.sensitivity).toEqual([
      'One step down on CF5a, CF5b, ME5a, ME5b or 2 more would make it stage 4.',
    ]);
  });

  it('a published total that is estimated says why', () => {
    expect(scoreWords(scoreResult(LEFT_OUT)).total).toContain(
      'Estimated, as 4 practices do not apply.',
    );
    const shorter = { ...continuum, practices: continuum.practices.slice(1) };
    const result = {
      ...scoreResult(CASE_A),
      continuum: shorter,
      scorecard: score(shorter, CASE_A),
    };
    expect(scoreWords(result).total).toContain(
      'Estimated, as this continuum does not have 30 practices.',
    );
  });

  it('no answer at all', () => {
    const said = scoreWords(scoreResult(BLANK));
    expect(said.headline).toBe('Stage 1 of 5, not yet established');
    expect(said.asides).toEqual([
      'Could be up to stage 5 once the 30 open practices are answered.',
    ]);
    expect(said.why).toContain('No practice is rated yet');
    expect(said.sensitivity).toEqual([]);
    expect(said.decisive).toBe('Each of the 30 open answers can still change the stage.');
    expect(said.evidence).toBe('No evidence recorded.');
  });

  it('open answers that matter, and open answers that do not', () => {
    expect(scoreWords(scoreResult(UNFINISHED)).headline).toBe(
      'Stage 1 of 5 so far: Minimize Hassles',
    );
    const one = words('44444?444444444444444444444444');
    expect(one.asides).toEqual(['Could be up to stage 5 once the open practice is answered.']);
    expect(one.decisive).toBe(
      'Find out first. This answer decides the stage: EN1b Work from one service standard.',
    );
    const none = words('11111111111111111111111111111?');
    expect(none.headline).toBe('Stage 1 of 5, not yet established');
    expect(none.asides).toEqual([
      'The open practice cannot change it, whatever the answers turn out to be.',
    ]);
    expect(none.decisive).toBeUndefined();
  });

  it('evidence', () => {
    const rated = assessmentOf('4'.repeat(30));
    const answers = new Map(rated.answers);
    const shown = (ids: readonly string[]) => {
      for (const id of ids) {
        answers.set(id, { state: 'rated', rating: 4, evidence: [{ what: 'A report' }] });
      }
      return scoreWords(scoreResult({ ...rated, answers: new Map(answers) })).evidence;
    };
    expect(shown([])).toBe('No evidence recorded for any rating.');
    expect(shown(['CF1a', 'CF1b'])).toBe(
      'By evidence alone: stage 1, not yet established. A 4 or 5 without evidence counts as 3 there; 2 items on file.',
    );
    expect(shown(['ME1a', 'ME1b', 'EN1a', 'EN1b'])).toBe(
      'By evidence alone: stage 1, Minimize Hassles. A 4 or 5 without evidence counts as 3 there; 6 items on file.',
    );
    expect(shown(continuum.practices.map(({ id }) => id))).toBe(
      'The evidence on file (30 items) supports this stage.',
    );
  });

  it('evidence before any stage is reached, which supports none', () => {
    const answers = new Map<string, Answer>([
      ['CF1a', { state: 'rated', rating: 4, evidence: [{ what: 'A report' }] }],
    ]);
    expect(scoreWords(scoreResult({ ...BLANK, answers })).evidence).toBe(
      'Evidence on file: 1 item.',
    );
  });

  it('the published total, and when there is none', () => {
    expect(scoreWords(scoreResult(CASE_B)).total).toMatch(
      /^Published total: 119 of 150, which reads as 3\.97 on the published line\. Secondary: /,
    );
    expect(scoreWords(scoreResult(LEFT_OUT)).total).toMatch(
      /^Published total: about \d+ of 150, .* Estimated, as 4 practices do not apply\. /,
    );
    expect(scoreWords(scoreResult(UNFINISHED)).total).toMatch(/once every practice is answered/);
  });
});

describe('the rule explained', () => {
  const explained = (signs: string): string[] =>
    explainScore(scoreResult(assessmentOf(signs))).flatMap(({ sentences }) =>
      sentences.map(([number, sentence]) => `${number}. ${sentence}`),
    );

  it('numbers its sentences through', () => {
    const passages = explainScore(scoreResult(CASE_A));
    expect(passages.map(({ title }) => title)).toEqual([
      'The rule',
      'Customer focus',
      'Measurement',
      'Environment',
      'Overall',
    ]);
    const numbers = passages.flatMap(({ sentences }) => sentences.map(([number]) => number));
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  it('tells each kind of cell and where the climb ends', () => {
    // Customer focus: reserved, established, reserved, established, short.
    const said = explained('344444254444254444444444143444');
    expect(said[3]).toBe(
      '4. Stage 1 is a reservation, almost established: CF1a 3 and CF1b 4 make 7 points, 8 needed.',
    );
    expect(said[4]).toBe(
      '5. Stage 2 is not established: CF2a 2 and CF2b 5 make 7 points, 8 needed. 7 would do for a reservation, but one rating is below 3.',
    );
    expect(said[8]).toBe(
      '9. So customer focus has reached no stage yet: stage 1 is only almost established, and the climb ends there. What is established above that does not count yet.',
    );
  });

  it('tells when a reservation is one too many', () => {
    const said = explained('344444445444434344444444444444').join('\n');
    expect(said).toContain('stage 3 would be one reservation too many (1 allowed)');
  });

  it('tells what is open and what does not apply', () => {
    const said = explained('4445443333353x223321x22x1x21?3').join('\n');
    expect(said).toContain('CF3b not applicable');
    expect(said).toContain('EN5a (unknown, counts as 1)');
    expect(said).toContain('1 practice is open; whatever the answer, it stays stage 1.');
    expect(explained('44444?444444444444444444444444').join('\n')).toContain(
      '1 practice is open. At 1 each, the result is stage 1, not yet established; at 5 each, stage 5.',
    );
  });
});

describe('what if', () => {
  const words = (signs: string, changes: Parameters<typeof scoreResult>[1]) => {
    const result = scoreResult(assessmentOf(signs), changes);
    if (!result.whatIf) throw new Error('The result has a what-if');
    return whatIfWords(continuum, result.scorecard, result.whatIf);
  };

  it('tells the move, the components and cells that change, and what comes then', () => {
    const said = words('444544333335322233211222142123', {
      whatIf: { CF2a: 4, CF2b: 4, ME2a: 4, ME2b: 4 },
    });
    expect(said.headline).toBe('From stage 1 to stage 2 of 5: Manage Discontent');
    expect(said.sentences.slice(1)).toEqual([
      'Customer focus moves from stage 1 to stage 2: at stage 2 it goes from 6 to 8 points and is then established.',
      'Measurement moves from stage 1 to stage 2: at stage 2 it goes from 6 to 8 points and is then established.',
      'Then: customer focus, measurement and environment hold it back: at stage 3, Link Employees with Customers, customer focus lacks 3 points, measurement 4 points and environment 2 points.',
    ]);
  });

  it('tells when nothing moves', () => {
    const said = words('444544333335322233211222142123', { whatIf: { EN5b: 4 } });
    expect(said.headline).toBe('Still stage 1 of 5: Minimize Hassles');
    expect(said.sentences[1]).toBe(
      'Environment stays at stage 2: at stage 5 it goes from 5 to 6 points and is still not established.',
    );
  });

  it('tells of a first answer, and of a stage lost', () => {
    expect(words('', { whatIf: { CF1a: 4 } }).sentences[0]).toBe(
      'Changed: CF1a Keep the promises we make from no rating to 4.',
    );
    expect(words('4'.repeat(30), { whatIf: { CF1a: 2 } }).headline).toBe(
      'From stage 5 to stage 1 of 5, not yet established',
    );
  });
});

describe('a reservation', () => {
  it('gives the points out of as many as the grid', () => {
    const { reservations } = scoreWords(scoreResult(assessmentOf('43444444')));
    expect(reservations).toEqual([
      'Reservation: customer focus stands at stage 2 although stage 1, Minimize Hassles, is only almost established: 7 of 10 points, 8 needed (CF1a 4 and CF1b 3).',
    ]);
  });
});

describe('a plan in words', () => {
  it.each([
    ['the next stage', CASE_A, {}, 'Plan: from stage 1 to stage 2, Manage Discontent'],
    ['the first stage', BLANK, {}, 'Plan: from not yet established to stage 1, Minimize Hassles'],
    ['a far stage', CASE_A, { all: 4 }, 'Plan: from stage 1 to stage 4, Promote Community'],
    [
      'one component alone',
      CASE_B,
      { all: 'stay', components: { environment: 5 } },
      'Plan: environment to stage 5',
    ],
    ['staying', CASE_B, { all: 'stay' }, 'The target is reached: keep it up'],
    [
      'a lower stage',
      assessmentOf('5'.repeat(30)),
      { all: 3 },
      'The target is reached: keep it up',
    ],
    ['the last stage', assessmentOf('5'.repeat(30)), {}, 'The last stage is reached: keep it up'],
    [
      'staying below stage 1',
      assessmentOf('1'.repeat(30)),
      { all: 'stay' },
      'Staying is the target: stage 1 is not yet established',
    ],
  ] as const)('%s', (_, assessment, request, headline) => {
    expect(planWords(planResult(assessment, request)).headline).toBe(headline);
  });

  it('speaks of no result before stage 1 is in place', () => {
    const since = planWords(planResult(assessmentOf('43444444'), { all: 'stay' }));
    expect(since.secureWhy).toContain('The result rests on');
    const before = planWords(planResult(assessmentOf('43441144'), { all: 'stay' }));
    expect(before.secure.length).toBeGreaterThan(0);
    expect(before.secureWhy).toContain('What single components have reached rests on');
  });

  it('does not speak against moving on before stage 1 is in place', () => {
    expect(planWords(planResult(BLANK)).staying.title).toBe('After stage 1');
    expect(planWords(planResult(CASE_A)).staying.title).toBe('Whether to move at all');
  });

  it('says of a component beyond its target that it is', () => {
    const result = planResult(CASE_B, { all: 'stay', components: { environment: 2 } });
    expect(planWords(result).components.map(({ move }) => move)).toEqual([
      'stage 3, stays',
      'stage 3, stays',
      'stage 4, above its target of 2',
    ]);
  });

  it('says when the targets are those in the file', () => {
    const assessment = { ...CASE_A, targets: { measurement: 3 } };
    const origin = 'The targets are those in the file.';
    expect(planWords(planResult(assessment)).origin).toBe(origin);
    expect(planWords({ ...planResult(assessment), requested: true }).origin).toBeUndefined();
    expect(planWords(planResult(CASE_A)).origin).toBeUndefined();
  });

  it('names the documents that an action is drawn from', () => {
    const [action] = planResult(CASE_A).plan.actions;
    if (!action) throw new Error('The case has actions');
    expect(drawnFrom(continuum, action)).toEqual([
      'Drawn from: Customer service excellence best practices: Tip #6; 14 Best Practices for Customer Service and Support Processes',
    ]);
    expect(drawnFrom({ ...continuum, sources: [], seedItems: [] }, action)).toEqual([]);
  });

  it('explains a raise that lies beyond the target', () => {
    // EN2b would take medium effort to settle stage 2; EN3b takes small effort to establish stage 3 above it.
    const result = planResult(assessmentOf('444444444443444443444444444444'), { all: 2 });
    const words = planWords(result);
    expect(words.raises).toEqual(['EN3b Recognize service customers noticed: from 3 to 4']);
    expect(words.route).toEqual([
      '1 step, effort 1 (a step counts 1 where effort is small, 2 medium, 3 large). This raise brings every component to its target. It is the least that does; the plan above makes every stage firm.',
      'It reaches stage 5 of 5: Build a Customer-Focused Culture.',
      'It leaves stage 2, Manage Discontent, of environment as a reservation, which the rule allows; the full plan closes it.',
      'EN3b lies beyond the target of environment: establishing stage 3 costs less than settling what is open below it.',
    ]);
  });

  it('explains a component that comes out above its target', () => {
    const result = planResult(assessmentOf('343333444455444444444445433345'));
    expect(planWords(result).route).toContain(
      'Measurement would come out at stage 4, above its target of 1: what it already does there counts once the way is clear.',
    );
  });
});

describe('hints', () => {
  const commands = (name: string) => ({
    goOn: `continuum assess ${name}`,
    score: `continuum score ${name}`,
    plan: `continuum plan ${name}`,
    report: `continuum report ${name}`,
  });

  it('lead to the next command', () => {
    expect(scoreHints(scoreResult(CASE_A), commands('office.yaml'))).toEqual([
      'See what to do next:   continuum plan office.yaml',
      'Hand on a report:      continuum report office.yaml -o report.html',
      'See how it was scored: continuum score office.yaml --explain',
    ]);
    const unfinished = scoreResult(UNFINISHED, { explain: true });
    expect(scoreHints(unfinished, commands('--continuum own office.yaml'))).toEqual([
      'Answer what is open:   continuum assess --continuum own office.yaml',
      'See what to do next:   continuum plan --continuum own office.yaml',
      'Hand on a report:      continuum report --continuum own office.yaml -o report.html',
    ]);
    expect(planHints(commands('office.yaml'))).toEqual([
      'Hand on a report:         continuum report office.yaml -o report.html',
      'Edit it as a document:    continuum plan office.yaml --format markdown -o plan.md',
      'Edit it as a spreadsheet: continuum plan office.yaml --format csv -o plan.csv',
    ]);
  });

  it('give no orders to a terminal', () => {
    const [first, second] = planHints(commands("'a\u001b[31mb.yaml'"));
    expect(first).toContain("continuum report 'ab.yaml' ");
    expect(second).toContain("continuum plan 'ab.yaml' ");
  });
});
