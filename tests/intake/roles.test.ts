import { describe, expect, it } from 'vitest';
import { ROLES } from '../../src/core/assessment.ts';
import { roleOf, roleWords, unknownRole } from '../../src/intake/roles.ts';

describe('a role', () => {
  it.each(ROLES.map((role) => [role, role] as const))('%s', (text, role) => {
    expect(roleOf(text, new Map())).toBe(role);
  });

  it.each([
    ['Leader', 'leader'],
    ['Senior leader', 'leader'],
    ['Executives', 'leader'],
    ['Director', 'leader'],
    ['MANAGER', 'manager'],
    ['Managers', 'manager'],
    ['Line manager', 'manager'],
    ['Front line', 'front-line'],
    ['Frontline employee', 'front-line'],
    ['front line staff', 'front-line'],
    ['Front-line employees (counter, telephone)', 'front-line'],
    ['Front\u2010line', 'front-line'],
    ['Back office', 'support'],
    ['Support staff', 'support'],
    ['Supplier', 'partner'],
    ['Other', 'other'],
    ['Other: trainee', 'other'],
    ['-oth-', 'other'],
  ])('%s: %s', (text, role) => {
    expect(roleOf(text, new Map())).toBe(role);
  });

  it.each(['Team lead', 'Boss', 'A1', '5', 'x'])('%s is not known by itself', (text) => {
    expect(roleOf(text, new Map())).toBeUndefined();
  });

  it('is what the call says', () => {
    const own = new Map([
      [roleWords('Team lead'), 'manager'],
      [roleWords('Manager'), 'leader'],
    ] as const);
    expect(roleOf('TEAM LEAD', own)).toBe('manager');
    expect(roleOf('Team-leads (all)', own)).toBe('manager');
    expect(roleOf('manager', own)).toBe('leader');
    expect(roleOf('leader', own)).toBe('leader');
  });

  it('that is not known names the option, ready to be typed', () => {
    expect(unknownRole('Team "lead"')).toContain('--map "Team lead=manager"');
    expect(unknownRole('manger')).toContain('Did you mean manager?');
    expect(unknownRole('x'.repeat(500)).length).toBeLessThan(200);
  });
});
