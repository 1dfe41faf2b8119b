import type { Answer, Role } from '../../core/assessment.ts';
import { count } from '../../reporters/words.ts';
import type { ChartName, Language, SectionName } from '../report.ts';

/** Every title, label and standing sentence that a report adds to the words of the continuum and of the result. */
const ENGLISH = {
  /** @param author who hands the report over */
  by: (author: string) => `By ${author}`,
  /** Over the list of sections. */
  contents: 'Contents',
  sections: {
    summary: 'In short',
    result: 'Where it stands',
    plan: 'What to do next',
    decision: 'Whether to move at all',
    workshop: 'What the group says',
    practices: 'The practices, one by one',
    method: 'How it was scored',
  } satisfies Record<SectionName, string>,
  raters: {
    role: {
      leader: 'Rated by a leader',
      manager: 'Rated by a manager',
      'front-line': 'Rated by one person at the front line',
      support: 'Rated by one person in support',
      partner: 'Rated by a partner',
      other: 'Rated by one person',
    } satisfies Record<Role, string>,
    people: (people: number) => `Rated by ${count(people, 'person', 'people')}`,
    alone: 'Answered by 1 person',
    /** @param people who they are, such as `12 people: 4 managers, 8 others` */
    beforeAgreed: (people: string) => `Before the group has agreed, the medians of ${people}`,
  },
  facts: {
    stage: 'Stage',
    /** Before stage 1 is established. */
    notYet: 'Not yet 1',
    notYetDetail: (stageName: string) => `${stageName} is not established`,
    ofStages: (stage: number, last: number) => `${stage} of ${last}`,
    range: 'Range',
    rangeDetail: (open: number) => `${count(open, 'answer is', 'answers are')} open`,
    /** Of a group. */
    rangeOfGroup: 'had other people answered',
    target: 'Target',
    reached: (stageName: string) => `${stageName}: reached`,
    byComponent: 'By component',
    actions: 'Actions',
    quickWins: (actions: number) => (actions === 0 ? '' : count(actions, 'quick win')),
  },
  summary: {
    monday: 'What to do on Monday',
    findOut: 'Find out',
    rateFirst: (practices: number) => `Rate the ${count(practices, 'practice')} first`,
    rateFirstWhy: 'Then there is a stage to start from, and a plan for the next one.',
    keepUp: 'What to keep up',
    sure: 'How sure this is',
  },
  result: {
    captions: {
      line: 'The five stages, and where it stands',
      grid: 'Points by component and stage',
      profile: 'The stage that each component has reached',
    } satisfies Record<ChartName, string>,
    looksLike: 'What these stages look like',
    atStage: (component: string, stage: number) => `${component}, stage ${stage}`,
    /** A component that has reached no stage yet. */
    toward: (component: string) => `${component}, on the way to stage 1`,
    lookAt: 'What to look at for the next stage',
    firmness: 'How firm the stage is',
    firmnessMeans:
      'A rating is a judgment, and one step is easily given or withheld. This is what one step more or less would change.',
    open: 'What is still open',
    evidence: 'What the evidence supports',
    evidenceMeans:
      'A 4 or a 5 is a claim until somebody can show what it rests on. The evidenced stage is what is left when only those are believed for which evidence is on file.',
    withoutEvidence: (ratings: number) =>
      `${count(ratings, 'rating')} of 4 or 5 ${ratings === 1 ? 'has' : 'have'} no evidence on file yet.`,
    /** @param stage in words: `stage 1, not yet established` */
    nothingOnFile: (stage: string) =>
      `No evidence is on file yet, so by evidence alone it would be ${stage}.`,
  },
  plan: {
    now: (words: string) => `Now: ${words}.`,
    findOut: 'Find out first',
    actions: 'What to do, in this order',
    route: 'The shortest way there',
    keepUp: 'Keep these up',
  },
  workshop: {
    own: "What each person's own answers give",
    ownStage: 'Stage',
    ownPeople: 'People',
    agreement: 'How far the group agrees',
    agenda: 'What to talk about first',
    votes: 'How the votes were spread',
    dissents: 'Who saw it otherwise',
    agreed: 'Agreed',
    gaps: 'Managers and front line',
    gapColumns: ['Component', 'Managers', 'Front line', 'Gap'] satisfies [
      string,
      string,
      string,
      string,
    ],
  },
  method: {
    scale: 'The scale',
    scaleColumns: ['Rating', 'Meaning', 'Share of occasions'] satisfies [string, string, string],
    reading: 'How a practice is rated',
    answers: 'The answers',
    group: 'The figures of the group',
    total: 'The published total',
    totalMeans: "It is the paper form's own scale, and not the stage above.",
    sources: 'What it is drawn from',
    /** @param id and version of the continuum */
    version: (id: string, version: string) => `Scored with ${id}, version ${version}.`,
  },
  /** What became of the answers, each with how many there are. */
  counts: {
    rated: 'Rated',
    notApplicable: 'Does not apply',
    unknown: 'Unknown',
    unanswered: 'Unanswered',
  },
  /** In the place of a rating. */
  states: {
    'not-applicable': 'does not apply',
    unknown: 'unknown',
    unanswered: 'unanswered',
  } satisfies Record<Exclude<Answer['state'], 'rated'>, string>,
  /** Heads of columns, and names of what is said of a step, a vote or an answer, for whoever lays them out. */
  heads: {
    number: '#',
    practice: 'Practice',
    owner: 'Owner',
    date: 'Date',
    why: 'Why it matters',
    first30Days: 'First 30 days',
    within90Days: 'Within 90 days',
    measure: 'Watch',
    typicalOwner: 'Typical owner',
    rating: 'Rating',
    note: 'Note',
    reason: 'Reason',
    evidence: 'Evidence',
    waiver: 'Waiver',
    until: (date: string) => `until ${date}`,
    dissent: 'Dissent',
    votes: 'Votes from 1 to 5',
    outcome: 'Result',
    remarks: 'Remarks',
    consensus: 'Consensus',
    unrated: 'Without a rating',
    apart: 'Stands apart',
    component: 'Component',
    stage: 'Stage',
    reached: 'Stage reached',
    points: 'Points',
    target: 'Target',
    /** What stands at a stage of the line. */
    position: 'Position',
    here: 'here',
    possible: 'possible once all is answered',
    notYet: 'Not yet stage 1',
  },
};

export type Labels = typeof ENGLISH;

const LABELS: Readonly<Record<Language, Labels>> = { en: ENGLISH };

export const labelsOf = (language: Language): Labels => LABELS[language];
