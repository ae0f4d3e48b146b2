import { describe, expect, it } from 'vitest';
import { type CompanyDraft, checkCompany } from './company.ts';

const draft: CompanyDraft = {
  name: ' Harbor & Pine  Painting ',
  kind: 'team',
  timeZone: 'America/New_York',
  currency: 'USD',
  firstDayOfWeek: 1,
  yearStartsMonth: 1,
};

describe('checkCompany', () => {
  it('keeps clean settings, shared with members unless said otherwise', () => {
    expect(checkCompany(draft)).toEqual({
      ok: true,
      value: { ...draft, name: 'Harbor & Pine Painting', scorecardShared: true },
    });
    expect(checkCompany({ ...draft, scorecardShared: false })).toMatchObject({ value: { scorecardShared: false } });
  });

  it.each<[Partial<CompanyDraft>, string]>([
    [{ name: '' }, 'name'],
    [{ name: 'x'.repeat(121) }, 'name'],
    [{ kind: 'club' }, 'kind'],
    [{ timeZone: 'Mars/Olympus' }, 'timeZone'],
    [{ timeZone: '+01:00' }, 'timeZone'],
    [{ currency: 'XQZ' }, 'currency'],
    [{ currency: 'usd' }, 'currency'],
    [{ firstDayOfWeek: 0 }, 'firstDayOfWeek'],
    [{ firstDayOfWeek: 8 }, 'firstDayOfWeek'],
    [{ firstDayOfWeek: 1.5 }, 'firstDayOfWeek'],
    [{ yearStartsMonth: 13 }, 'yearStartsMonth'],
    [{ yearStartsMonth: Number.NaN }, 'yearStartsMonth'],
  ])('%.50j is refused at %s', (change, field) => {
    const checked = checkCompany({ ...draft, ...change });
    expect(checked.ok ? {} : checked.error).toEqual({ [field]: expect.stringMatching(/^.+\.$/) });
  });
});
