import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean } from '../../../src/diagnostics/clean.ts';
import { documentOf } from '../../../src/report/content/document-of.ts';
import type { Block, ReportDocument } from '../../../src/report/document.ts';
import { type Report, SECTIONS, type SectionName } from '../../../src/report/report.ts';
import { nothingRated } from '../../../src/reporters/score-words.ts';
import { awkwardAssessment } from '../../reporters/arbitrary.ts';
import { AGREED, assessmentOf, CASE_A, continuum } from '../../reporters/cases.ts';
import { CASES, reportOf } from '../support/cases.ts';

const caseOf = (name: string): Report => {
  const report = CASES[name];
  if (report === undefined) throw new Error(`There is no case ${name}`);
  return report;
};

const blocksOf = (document: ReportDocument, name: SectionName): readonly Block[] =>
  document.sections.find((section) => section.name === name)?.blocks ?? [];

type OfKind<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

function all<Kind extends Block['kind']>(document: ReportDocument, kind: Kind): OfKind<Kind>[] {
  return document.sections
    .flatMap(({ blocks }) => blocks)
    .filter((block): block is OfKind<Kind> => block.kind === kind);
}

/** Every text of the document: whatever is a string in it. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

const headings = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));

const factsOf = (report: Report): string[] =>
  blocksOf(documentOf(report), 'summary').flatMap((block) =>
    block.kind === 'facts'
      ? block.items.map(({ label, value, detail }) =>
          [label, value, ...(detail === undefined ? [] : [detail])].join(' | '),
        )
      : [],
  );

describe('the sections', () => {
  const WITHOUT_GROUP = SECTIONS.filter((name) => name !== 'workshop');

  it.each([
    ['harrow-bay-licensing.yaml', WITHOUT_GROUP],
    ['unfinished.yaml', WITHOUT_GROUP],
    ['nothing answered', ['summary', 'result', 'practices', 'method']],
    ['stage 5 everywhere', WITHOUT_GROUP],
    ['workshop/agreed.yaml', SECTIONS],
    ['workshop/responses', SECTIONS],
    ['workshop of one', SECTIONS],
    ['workshop alone, of one person’s file', []],
    ['plan alone', ['plan']],
  ] as const)('of %s', (name, sections) => {
    expect(documentOf(caseOf(name)).sections.map((section) => section.name)).toEqual(sections);
  });

  it('come in their own order, whatever the order in which they were asked for', () => {
    const report = reportOf(AGREED, { sections: ['method', 'plan', 'summary'] });
    expect(documentOf(report).sections.map(({ name }) => name)).toEqual([
      'summary',
      'plan',
      'method',
    ]);
  });

  it('are titled for a manager', () => {
    const titles = (name: string) => documentOf(caseOf(name)).sections.map(({ title }) => title);
    expect(titles('workshop/agreed.yaml')).toEqual([
      'In short',
      'Where it stands',
      'What to do next',
      'Whether to move at all',
      'What the group says',
      'The practices, one by one',
      'How it was scored',
    ]);
    expect(titles('stage 0')).toContain('After stage 1');
  });
});

describe('the title page', () => {
  it.each([
    ['harrow-bay-licensing.yaml', 'Rated by a manager'],
    ['unfinished.yaml', 'Rated by one person at the front line'],
    ['workshop/agreed.yaml', 'Agreed by 12 people'],
    [
      'workshop/responses',
      'Before the group has agreed, the medians of 12 people: 4 managers, 5 at the front line, 3 others',
    ],
    ['workshop of one', 'Answered by 1 person'],
    ['nothing answered', undefined],
  ])('says who %s comes from', (name, raters) => {
    expect(documentOf(caseOf(name)).raters).toBe(raters);
  });

  it('has the subject for a title where there is none', () => {
    const { title, subject, detail } = documentOf(caseOf('harrow-bay-licensing.yaml'));
    expect([title, subject, detail]).toEqual([
      'Harrow Bay Council, Licensing office',
      'Harrow Bay Council, Licensing office',
      'Department, 2026-03-14',
    ]);
    expect(documentOf(caseOf('all terms set'))).toMatchObject({
      title: 'Where the licensing office stands',
      author: 'Service Quality Team',
      subject,
    });
  });

  it('gives the span of days of a group', () => {
    expect(documentOf(caseOf('workshop/responses')).detail).toBe(
      'Department, 2026-09-08 to 2026-09-15',
    );
  });
});

describe('in short', () => {
  it.each([
    [
      'harrow-bay-licensing.yaml',
      [
        'Stage | 1 of 5 | Minimize Hassles',
        'Target | 2 of 5 | Manage Discontent',
        'Actions | 4 | 1 quick win',
      ],
    ],
    [
      'unfinished.yaml',
      [
        'Stage | Not yet 1 | Minimize Hassles is not established',
        'Range | up to 2 | 10 answers are open',
        'Target | 1 of 5 | Minimize Hassles',
        'Actions | 1',
      ],
    ],
    [
      'nothing answered',
      [
        'Stage | Not yet 1 | Minimize Hassles is not established',
        'Range | up to 5 | 30 answers are open',
        'Target | 1 of 5 | Minimize Hassles',
      ],
    ],
    [
      'workshop/responses',
      [
        'Stage | 2 of 5 | Manage Discontent',
        'Range | 1 to 2 | had other people answered',
        'Target | 3 of 5 | Link Employees with Customers',
        'Actions | 6 | 1 quick win',
      ],
    ],
    [
      'stage 5 everywhere',
      [
        'Stage | 5 of 5 | Build a Customer-Focused Culture',
        'Target | 5 of 5 | Build a Customer-Focused Culture: reached',
        'Actions | 0',
      ],
    ],
    [
      'target to stay',
      [
        'Stage | 1 of 5 | Minimize Hassles',
        'Target | 1 of 5 | Minimize Hassles: reached',
        'Actions | 0',
      ],
    ],
  ])('%s', (name, facts) => {
    expect(factsOf(caseOf(name))).toEqual(facts);
  });

  it('a target of one component alone is not that of the whole', () => {
    const request = { all: 'stay', components: { measurement: 3 } } as const;
    const report = reportOf(CASE_A, {}, { request });
    expect(factsOf(report)).toContain('Target | By component');
  });

  it.each([
    ['harrow-bay-licensing.yaml', 'What to do on Monday', 3],
    ['unfinished.yaml', 'What to do on Monday', 1],
    ['nothing answered', 'What to do on Monday', 1],
    ['target to stay', 'What to keep up', 2],
  ])('%s says what to begin with', (name, heading, count) => {
    const blocks = blocksOf(documentOf(caseOf(name)), 'summary');
    expect(headings(blocks)[0]).toBe(heading);
    expect(blocks.find((block) => block.kind === 'list')?.items).toHaveLength(count);
  });

  it('begins with the first step of the first actions', () => {
    const report = caseOf('harrow-bay-licensing.yaml');
    const steps = blocksOf(documentOf(report), 'summary').find((block) => block.kind === 'list');
    expect(steps).toMatchObject({ ordered: true });
    expect(steps?.items.map((item) => item.map(({ text }) => text).join(''))).toEqual(
      report.plan.actions.slice(0, 3).map(({ title, first30Days }) => `${title}: ${first30Days}`),
    );
  });
});

describe('what to do on Monday', () => {
  const monday = (report: Report): string[] => {
    const steps = blocksOf(documentOf(report), 'summary').find((block) => block.kind === 'list');
    return steps?.items.map((item) => item.map(({ text }) => text).join('')) ?? [];
  };

  it('is to rate, where nothing is rated', () => {
    expect(monday(caseOf('nothing answered'))).toEqual([
      'Rate the 30 practices first: Then there is a stage to start from, and a plan for the next one.',
    ]);
  });

  it('names the answers that decide, as the result does', () => {
    expect(monday(caseOf('unfinished.yaml'))).toEqual([
      'Find out: EN1b Work from one service standard, EN2a Authority to put things right and EN2b Rights that bind our processes.',
    ]);
  });

  it('tells nobody to find out and to begin with the same practice', () => {
    const report = reportOf(assessmentOf('3?3333'));
    const open = report.plan.actions.find(({ rating }) => rating === null);
    const steps = monday(report);
    expect(steps).toHaveLength(4);
    expect(open?.practice).toBe('CF1b');
    expect(steps.filter((step) => step.includes(open?.title ?? ''))).toHaveLength(1);
  });
});

describe('what would be said twice', () => {
  const held = (report: Report) =>
    textsOf(documentOf(report).sections).filter((text) => text.includes('back: each lacks')).length;

  it('is why it is this stage: in short has it, or the result', () => {
    const { assessment } = caseOf('harrow-bay-licensing.yaml');
    expect(held(reportOf(assessment))).toBe(1);
    expect(held(reportOf(assessment, { sections: ['result'] }))).toBe(1);
  });

  it('is what to look at, where the plan follows', () => {
    const { assessment } = caseOf('harrow-bay-licensing.yaml');
    const titles = (sections: readonly SectionName[], all?: 'stay') => {
      const request = all && { request: { all } };
      return headings(blocksOf(documentOf(reportOf(assessment, { sections }, request)), 'result'));
    };
    const lookAt = 'What to look at for the next stage';
    expect(titles(['result', 'plan'])).not.toContain(lookAt);
    expect(titles(['result'])).toContain(lookAt);
    expect(titles(['result', 'plan'], 'stay')).toContain(lookAt);
  });

  it('is a shortest way that is the whole plan', () => {
    const route = 'The shortest way there';
    const titles = (name: string) => headings(blocksOf(documentOf(caseOf(name)), 'plan'));
    const { plan } = caseOf('harrow-bay-licensing.yaml');
    expect(plan.shortestRoute.raises.length).toBe(plan.actions.length);
    expect(titles('harrow-bay-licensing.yaml')).not.toContain(route);
    expect(titles('continuum of one’s own, ninety practices')).toContain(route);
  });

  it('is how the votes were spread: the plan has the other view alone', () => {
    const remarks = all(documentOf(reportOf(AGREED, { sections: ['plan'] })), 'actions')
      .flatMap(({ actions }) => actions)
      .flatMap((action) => action.remarks);
    expect(remarks.length).toBeGreaterThan(0);
    expect(remarks.filter((remark) => !remark.startsWith('Seen otherwise: '))).toEqual([]);
  });
});

describe('a group', () => {
  it('has its dissent only where it agreed', () => {
    const document = documentOf(reportOf(AGREED));
    expect(headings(blocksOf(document, 'workshop'))).toEqual([
      'How the votes were spread',
      'Who saw it otherwise',
    ]);
    expect(all(document, 'votes')[0]?.practices.map(({ practice }) => practice)).toEqual([
      'CF2a',
      'ME2b',
      'CF5b',
    ]);
    const alone = documentOf(reportOf({ ...AGREED, method: 'self' }));
    expect(alone.sections.map(({ name }) => name)).not.toContain('workshop');
    expect(textsOf(alone).join('\n')).not.toMatch(/Two would|Votes from|One would/);
  });

  it('has each view beside what was agreed, and not the note of why', () => {
    const blocks = blocksOf(documentOf(reportOf(AGREED)), 'workshop');
    const said = blocks.flatMap((block) => (block.kind === 'labelled' ? [block.items] : []));
    expect(said.map((items) => items.map(({ label }) => label))).toEqual(
      said.map(() => ['Agreed', 'Dissent']),
    );
    expect(said.map(([agreed]) => agreed?.text)).toEqual(
      ['3', '3', 'does not apply'].map((text) => [{ text }]),
    );
  });

  it('of which only medians are known has no range and no evidence to speak of', () => {
    const document = documentOf(caseOf('workshop/responses'));
    const sections = document.sections.filter(({ name }) => name !== 'practices');
    const method = document.sections.find(({ name }) => name === 'method');
    expect(textsOf(method).join('\n')).not.toContain('there is no range');
    const rules = new Set(continuum.readingRules);
    const evidence = textsOf(sections).filter((text) => /evidence/i.test(text) && !rules.has(text));
    expect(evidence).toEqual([]);
    const alone = textsOf(documentOf(caseOf('harrow-bay-licensing.yaml'))).join('\n');
    expect(alone).toContain('there is no range');
  });

  it('says nothing of groups that are too small to hide in', () => {
    const document = documentOf(caseOf('workshop of three'));
    expect(headings(blocksOf(document, 'workshop'))).not.toContain('Managers and front line');
    expect(document.raters).toBe('Before the group has agreed, the medians of 3 people');
    expect(
      all(document, 'votes')[0]?.practices.flatMap(({ remarks }) => remarks),
    ).not.toContainEqual(expect.objectContaining({ label: 'Stands apart' }));
  });

  it('names neither who took part nor who answered', () => {
    const report = reportOf({
      ...AGREED,
      participants: ['Quillfeather', 'Ostrander'],
      respondent: { role: 'manager', name: 'Quillfeather' },
    });
    expect(textsOf(documentOf(report)).join('\n')).not.toMatch(/Quillfeather|Ostrander/);
  });
});

describe('what is for those alone who may read the answers', () => {
  const secret = 'Zanzibar';
  const answers = new Map(AGREED.answers);
  for (const [id, answer] of answers) {
    const reason = answer.state === 'not-applicable' && { reason: secret };
    const more = {
      note: secret,
      evidence: [{ what: secret }],
      waiver: { reason: secret, until: '2026-12-31' },
    };
    answers.set(id, { ...answer, ...more, ...reason });
  }

  it.each(SECTIONS.map((name) => [name, name === 'practices'] as const))(
    'is in the section %s: %j',
    (name, isThere) => {
      const report = reportOf({ ...AGREED, answers }, { sections: [name] });
      expect(textsOf(documentOf(report)).some((text) => text.includes(secret))).toBe(isThere);
    },
  );
});

describe('the answers', () => {
  const report = reportOf(
    assessmentOf('45x?', {
      answers: new Map([
        [
          'CF1a',
          {
            state: 'rated',
            rating: 4,
            note: 'See https://example.org/note',
            evidence: [
              { what: 'Call log', where: 'https://example.org/log', date: '2026-02-01' },
              { what: 'Shelf', where: 'javascript:alert(1)' },
            ],
            waiver: { reason: 'The system is replaced.', until: '2026-12-31' },
          },
        ],
        ['CF1b', { state: 'not-applicable', reason: 'Nothing is written.' }],
        ['ME1a', { state: 'unknown' }],
      ]),
    }),
  );
  const answers = all(documentOf(report), 'answers')
    .flatMap(({ groups }) => groups)
    .flatMap((group) => group.answers);

  it('say what was said of a practice, and all that stands beside it', () => {
    expect(answers.find(({ practice }) => practice === 'CF1a')).toEqual({
      practice: 'CF1a',
      title: 'Keep the promises we make',
      statement: 'When we promise a customer a date, a price or a result, we keep that promise.',
      rating: 4,
      label: '4, often',
      remarks: [
        { label: 'Note', text: [{ text: 'See https://example.org/note' }] },
        {
          label: 'Evidence',
          text: [
            { text: 'Call log' },
            { text: ', ' },
            { text: 'https://example.org/log', href: 'https://example.org/log' },
            { text: ', ' },
            { text: '2026-02-01' },
          ],
        },
        {
          label: 'Evidence',
          text: [{ text: 'Shelf' }, { text: ', ' }, { text: 'javascript:alert(1)' }],
        },
        { label: 'Waiver', text: [{ text: 'The system is replaced. (until 2026-12-31)' }] },
      ],
    });
  });

  it('of two components of one name stay apart', () => {
    const components = continuum.components.map(({ id }) => ({ id, name: 'Service, all' }));
    const own = documentOf(reportOf(CASE_A, {}, { continuum: { ...continuum, components } }));
    const groups = all(own, 'answers').flatMap((block) => block.groups);
    expect(groups.map((group) => group.answers.length)).toEqual(groups.map(() => 2));
    expect(groups[3]?.title).toBe('Service, all, stage 2: Manage Discontent');
  });

  it.each([
    ['CF1b', 'does not apply', 1],
    ['ME1a', 'unknown', 0],
    ['ME1b', 'unanswered', 0],
  ])('tell the states apart: %s', (id, label, remarks) => {
    const answer = answers.find(({ practice }) => practice === id);
    expect(answer).toMatchObject({ rating: null, label });
    expect(answer?.remarks).toHaveLength(remarks);
  });
});

describe('the result', () => {
  it('draws every chart', () => {
    const charts = all(documentOf(caseOf('harrow-bay-licensing.yaml')), 'chart');
    expect(charts.map(({ chart }) => chart)).toEqual(['line', 'grid', 'profile']);
  });

  it('calls the practices by their titles where it says what one step would change', () => {
    expect(textsOf(blocksOf(documentOf(caseOf('harrow-bay-licensing.yaml')), 'result'))).toContain(
      'One step down on Keep the promises we make (CF1a) or Make it simple to understand (CF1b) would make it stage 1, not yet established.',
    );
  });

  it('says what is left of high ratings without any evidence', () => {
    const texts = (signs: string) =>
      textsOf(blocksOf(documentOf(reportOf(assessmentOf(signs))), 'result')).join('\n');
    const left = 'No evidence is on file yet, so by evidence alone it would be stage 1, not yet';
    expect(texts('4'.repeat(30))).toContain(left);
    expect(texts('3'.repeat(30))).not.toContain(left);
  });

  it('leaves the published total to how it was scored', () => {
    const { sections } = documentOf(caseOf('harrow-bay-licensing.yaml'));
    const named = sections.filter(({ blocks }) => headings(blocks).includes('The published total'));
    expect(named.map(({ name }) => name)).toEqual(['method']);
    expect(textsOf(named).join('\n')).toContain('not the stage above');
  });

  it('counts the high ratings for which there is no evidence', () => {
    const answers = new Map(assessmentOf('4453').answers);
    answers.set('CF1a', { state: 'rated', rating: 4, evidence: [{ what: 'Log' }] });
    const texts = textsOf(documentOf(reportOf(assessmentOf('', { answers })))).join('\n');
    expect(texts).toContain('2 ratings of 4 or 5 have no evidence on file yet.');
  });
});

/** What holds for every report. */
function expectSound(report: Report): void {
  const document = documentOf(report);
  const { sections, ...head } = document;
  for (const { title, blocks } of sections) {
    expect(title).not.toBe('');
    expect(blocks).not.toEqual([]);
  }
  for (const block of sections.flatMap(({ blocks }) => blocks)) {
    const lists: readonly unknown[] = Object.values(block).filter(Array.isArray);
    for (const list of lists) expect(list).not.toEqual([]);
  }
  const texts = textsOf(sections);
  expect(texts.filter((text) => clean(text).trim() === '' && text !== ' ')).toEqual([]);
  for (const { table } of all(document, 'table')) {
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
  }
  const asked = report.terms.sections;
  const listed = all(document, 'actions').flatMap(({ actions }) => actions);
  if (asked.includes('plan')) {
    const expected = nothingRated(report.scorecard) ? [] : report.plan.actions;
    expect(listed.map(({ practice }) => practice)).toEqual(
      expected.map(({ practice }) => practice),
    );
    expect(listed.map(({ number }) => number)).toEqual(listed.map((_, index) => index + 1));
  }
  const answers = all(document, 'answers')
    .flatMap(({ groups }) => groups)
    .flatMap((group) => group.answers);
  if (asked.includes('practices')) {
    expect(answers.map(({ practice }) => practice).sort()).toEqual(
      report.continuum.practices.map(({ id }) => id).sort(),
    );
  }
  expect(head.date).toBe(report.assessment.date);
  expect(documentOf(report)).toEqual(document);
}

describe('every report', () => {
  it.each(Object.entries(CASES))('%s', (_, report) => {
    expectSound(report);
  });

  it('of an assessment with awkward names', () => {
    fc.assert(
      fc.property(awkwardAssessment, (assessment) => expectSound(reportOf(assessment))),
      { numRuns: 20 },
    );
  });

  it('of any ratings has words for everything', () => {
    const signs = fc.string({ unit: fc.constantFrom(...'12345?.'), minLength: 30, maxLength: 30 });
    const targets = fc.constantFrom(undefined, { all: 5 as const }, { all: 'stay' as const });
    fc.assert(
      fc.property(signs, targets, (answers, request) => {
        const report = reportOf(
          assessmentOf(answers),
          {},
          request === undefined ? {} : { request },
        );
        expectSound(report);
        const odd = /undefined|NaN|\bnull\b|\[object|Infinity|stage -|\s[.,:]|\.\.$/;
        expect(textsOf(documentOf(report)).filter((text) => odd.test(text))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('holds a continuum that is not the built-in one', () => {
    const texts = textsOf(documentOf(caseOf('continuum of one’s own, Japanese')).sections);
    expect(texts.join('\n')).not.toContain(continuum.practices[0]?.statement);
  });
});
