import type { PageData } from '../../src/form/page-data.ts';

/** Four statements, shown in another order than that of the continuum; the last but one need not apply. */
export const data: PageData = {
  continuum: { id: 'customer-satisfaction-practices', version: '1.0.0' },
  practices: [
    { id: 'CF1a', number: 1, canBeNotApplicable: false },
    { id: 'ME1a', number: 3, canBeNotApplicable: false },
    { id: 'EN4b', number: 4, canBeNotApplicable: true },
    { id: 'CF5b', number: 2, canBeNotApplicable: true },
  ],
  subject: { organization: 'Harrow Bay Council', unit: 'Licensing office', focus: 'department' },
  made: '2026-03-01',
};

export const { subject: _subject, ...open } = data;
