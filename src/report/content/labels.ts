import type { Answer, Role } from '../../core/assessment.ts';
import { count } from '../../reporters/words.ts';
import type { ChartName, Language, SectionName } from '../report.ts';

/** Every title, label and standing sentence that a report adds to the words of the continuum and of the result. */
export interface Labels {
  /** @param author who hands the report over */
  readonly by: (author: string) => string;
  /** Over the list of sections. */
  readonly contents: string;
  readonly sections: Readonly<Record<SectionName, string>>;
  readonly raters: {
    readonly role: Readonly<Record<Role, string>>;
    readonly people: (people: number) => string;
    /** @param people who they are, such as `12 people: 4 managers, 8 others` */
    readonly answered: (people: string) => string;
  };
  readonly facts: {
    readonly stage: string;
    /** Before stage 1 is established. */
    readonly notYet: string;
    readonly notYetDetail: (stageName: string) => string;
    readonly ofStages: (stage: number, last: number) => string;
    readonly range: string;
    readonly rangeDetail: (open: number) => string;
    readonly target: string;
    readonly reached: (stageName: string) => string;
    readonly byComponent: string;
    readonly actions: string;
    readonly quickWins: (actions: number) => string;
  };
  readonly summary: {
    readonly monday: string;
    readonly findOut: string;
    readonly keepUp: string;
    readonly sure: string;
  };
  readonly result: {
    readonly captions: Readonly<Record<ChartName, string>>;
    readonly looksLike: string;
    readonly atStage: (component: string, stage: number) => string;
    /** A component that has reached no stage yet. */
    readonly toward: (component: string) => string;
    readonly lookAt: string;
    readonly firmness: string;
    readonly firmnessMeans: string;
    readonly open: string;
    readonly evidence: string;
    readonly evidenceMeans: string;
    readonly withoutEvidence: (ratings: number) => string;
    readonly total: string;
  };
  readonly plan: {
    readonly now: (words: string) => string;
    readonly findOut: string;
    readonly actions: string;
    readonly route: string;
    readonly keepUp: string;
  };
  readonly workshop: {
    readonly own: string;
    readonly ownStage: string;
    readonly ownPeople: string;
    readonly agreement: string;
    readonly agenda: string;
    readonly votes: string;
    readonly dissents: string;
    readonly gaps: string;
    readonly gapColumns: readonly [
      component: string,
      managers: string,
      frontLine: string,
      gap: string,
    ];
  };
  readonly method: {
    readonly scale: string;
    readonly scaleColumns: readonly [rating: string, label: string, occasions: string];
    readonly reading: string;
    readonly answers: string;
    readonly group: string;
    readonly sources: string;
    /** @param id and version of the continuum */
    readonly version: (id: string, version: string) => string;
  };
  /** What became of the answers, each with how many there are. */
  readonly counts: {
    readonly rated: string;
    readonly notApplicable: string;
    readonly unknown: string;
    readonly unanswered: string;
  };
  /** In the place of a rating. */
  readonly states: Readonly<Record<Exclude<Answer['state'], 'rated'>, string>>;
  /** Heads of columns, and names of what is said of a step, a vote or an answer, for whoever lays them out. */
  readonly heads: {
    readonly number: string;
    readonly practice: string;
    readonly state: string;
    readonly owner: string;
    readonly date: string;
    readonly why: string;
    readonly first30Days: string;
    readonly within90Days: string;
    readonly measure: string;
    readonly typicalOwner: string;
    readonly rating: string;
    readonly note: string;
    readonly reason: string;
    readonly evidence: string;
    readonly waiver: string;
    readonly until: (date: string) => string;
    readonly dissent: string;
    readonly votes: string;
    readonly outcome: string;
    readonly remarks: string;
    readonly consensus: string;
    readonly unrated: string;
    readonly apart: string;
    readonly component: string;
    readonly stage: string;
    readonly reached: string;
    readonly points: string;
    readonly target: string;
    /** What stands at a stage of the line. */
    readonly position: string;
    readonly here: string;
    readonly possible: string;
    readonly notYet: string;
  };
}

const ENGLISH: Labels = {
  by: (author) => `By ${author}`,
  contents: 'Contents',
  sections: {
    summary: 'In short',
    result: 'Where it stands',
    plan: 'What to do next',
    decision: 'Whether to move at all',
    workshop: 'What the group says',
    practices: 'The practices, one by one',
    method: 'How it was scored',
  },
  raters: {
    role: {
      leader: 'Rated by a leader',
      manager: 'Rated by a manager',
      'front-line': 'Rated by one person at the front line',
      support: 'Rated by one person in support',
      partner: 'Rated by a partner',
      other: 'Rated by one person',
    },
    people: (people) => `Rated by ${count(people, 'person', 'people')}`,
    answered: (people) => `Answered by ${people}`,
  },
  facts: {
    stage: 'Stage',
    notYet: 'Not yet 1',
    notYetDetail: (stageName) => `${stageName} is not established`,
    ofStages: (stage, last) => `${stage} of ${last}`,
    range: 'Range',
    rangeDetail: (open) => `${count(open, 'answer is', 'answers are')} open`,
    target: 'Target',
    reached: (stageName) => `${stageName}: reached`,
    byComponent: 'By component',
    actions: 'Actions',
    quickWins: (actions) => (actions === 0 ? '' : count(actions, 'quick win')),
  },
  summary: {
    monday: 'What to do on Monday',
    findOut: 'Find out first',
    keepUp: 'What to keep up',
    sure: 'How sure this is',
  },
  result: {
    captions: {
      line: 'The five stages, and where it stands',
      grid: 'Points by component and stage',
      profile: 'The stage that each component has reached',
    },
    looksLike: 'What these stages look like',
    atStage: (component, stage) => `${component}, stage ${stage}`,
    toward: (component) => `${component}, on the way to stage 1`,
    lookAt: 'What to look at for the next stage',
    firmness: 'How firm the stage is',
    firmnessMeans:
      'A rating is a judgment, and one step is easily given or withheld. This is what one step more or less would change.',
    open: 'What is still open',
    evidence: 'What the evidence supports',
    evidenceMeans:
      'A 4 or a 5 is a claim until somebody can show what it rests on. The evidenced stage is what is left when only those are believed for which evidence is on file.',
    withoutEvidence: (ratings) =>
      `${count(ratings, 'rating')} of 4 or 5 ${ratings === 1 ? 'has' : 'have'} no evidence on file yet.`,
    total: 'The published total',
  },
  plan: {
    now: (words) => `Now: ${words}.`,
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
    gaps: 'Managers and front line',
    gapColumns: ['Component', 'Managers', 'Front line', 'Gap'],
  },
  method: {
    scale: 'The scale',
    scaleColumns: ['Rating', 'Meaning', 'Share of occasions'],
    reading: 'How a practice is rated',
    answers: 'The answers',
    group: 'The figures of the group',
    sources: 'What it is drawn from',
    version: (id, version) => `Scored with ${id}, version ${version}.`,
  },
  counts: {
    rated: 'Rated',
    notApplicable: 'Does not apply',
    unknown: 'Unknown',
    unanswered: 'Unanswered',
  },
  states: {
    'not-applicable': 'does not apply',
    unknown: 'unknown',
    unanswered: 'unanswered',
  },
  heads: {
    number: '#',
    practice: 'Practice',
    state: 'Now and next',
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
    until: (date) => `until ${date}`,
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
    position: 'Position',
    here: 'here',
    possible: 'possible once all is answered',
    notYet: 'Not yet stage 1',
  },
};

const LABELS: Readonly<Record<Language, Labels>> = { en: ENGLISH };

export const labelsOf = (language: Language): Labels => LABELS[language];
