import { expect, it } from 'vitest';
import type { SurveyAnswer } from '#features/journey/model/survey.ts';
import { day } from '#lib/calendar/day.ts';
import { groundOf, recordsOf } from '#test/support/data-room.ts';
import { answered, ratings } from '#test/support/surveys.ts';
import type { DeclaredChange } from '../../records.ts';
import { experience } from './experience.ts';

const look = (surveys: readonly SurveyAnswer[], changes: readonly DeclaredChange[] = []) =>
  experience.look(recordsOf({ surveys, changes }), groundOf());
const of = (claims: ReturnType<typeof look>, name: string) => claims.find(({ subject }) => subject.name === name);

const launch = { kind: 'stage', stage: 'Launch' } as const;
const estimate = { kind: 'stage', stage: 'Estimate' } as const;
const earlier = { sentOn: day('2026-03-02'), answeredOn: day('2026-03-03') };

it('tells that a stage is rated lower than in the half year before', () => {
  const claims = look([...ratings([[9, 20]], { ...launch, ...earlier }), ...ratings([[6, 20]], launch)]);
  expect(claims).toMatchObject([
    {
      subject: { kind: 'stage', name: 'Launch' },
      basis: { kind: 'tested', matters: true, most: 'clear', others: [] },
      title: 'Launch is rated 3 points lower than in the half year before',
      evidence: [
        { value: 6, n: 20 },
        { value: -3, n: 20 },
      ],
    },
  ]);
  // All of one below all of the other: two of the groupings of 40 into 20 and 20.
  const { basis } = claims[0] ?? {};
  expect(basis?.kind === 'tested' && basis.p).toBeCloseTo(2 / 137_846_528_820, 15);
});

it('tells that a stage is rated lower than the others, with every look in the family', () => {
  const claims = look([
    ...ratings([[9, 12]], { ...estimate, ...earlier }),
    ...ratings([[9, 12]], estimate),
    ...ratings([[7, 12]], { ...launch, client: 'Miller', better: ['Keep the date'] }),
  ]);
  expect(of(claims, 'Launch')).toMatchObject({
    title: 'Launch is rated 2 points lower than other stages',
    basis: { most: 'likely', matters: true },
  });
  // Beside the others and beside its past: it is higher than the one and equal to the other.
  expect(of(claims, 'Estimate')?.basis).toMatchObject({
    kind: 'tested',
    most: 'nothing',
    others: [expect.any(Number)],
  });
});

it('goes by a declared change of the last half year', () => {
  const change: DeclaredChange = { holds: 'change', date: day('2026-09-15'), what: 'two crews', subject: null };
  const july = { ...launch, sentOn: day('2026-07-01'), answeredOn: day('2026-07-02') };
  const [claim] = look([...ratings([[9, 15]], july), ...ratings([[7, 15]], launch)], [change]);
  expect(claim?.title).toBe('Launch is rated 2 points lower than before 15 Sep 2026 (two crews)');
});

it('finds nothing where ratings are alike, and compares with nothing where there is nothing', () => {
  const same = [
    [8, 10],
    [9, 10],
  ] as const;
  const claims = look([...ratings(same, { ...launch, ...earlier }), ...ratings(same, launch)]);
  expect(claims).toMatchObject([{ basis: { kind: 'tested', posterior: 0, most: 'nothing' } }]);
  expect(look(ratings(same, launch))).toMatchObject([{ basis: { kind: 'nothing' } }]);
});

it('shows four answers to be read, and does not average them', () => {
  const [claim] = look([
    ...ratings([[9, 3]], launch),
    answered(2, { ...launch, better: ['Tell us who comes'] }),
    answered(0, { ...launch, rating: null, answeredOn: null }),
  ]);
  expect(claim).toMatchObject({
    basis: { kind: 'too-little' },
    title: '4 answers for Launch; read them, do not average',
    evidence: [{ value: 4, n: 5 }],
    wouldChange: '6 more answers for Launch.',
  });
  expect(claim?.symptom).toContain('Ratings: 2, 9, 9, 9. What would have been better: “Tell us who comes”.');
});

it('calls a theme what three different clients wrote, not what one wrote three times', () => {
  const wrote = (client: string | null, text: string) => answered(8, { ...launch, client, better: [text] });
  const claims = look([
    wrote('Miller', 'Choose the colours earlier'),
    wrote('Novak', 'More colour samples'),
    wrote('Ortiz', 'Colours looked different on the wall'),
    wrote('Miller', 'Keep the date'),
    wrote('miller', 'The date again'),
    wrote('Novak', 'Keep the date'),
    wrote(null, 'Keep the date'),
  ]);
  expect(of(claims, 'Harbor Painting')).toMatchObject({
    basis: { kind: 'counted', complete: false },
    title: '“colour” comes up with 3 clients when asked what would be better',
    evidence: [{ value: 3, n: 7 }],
  });
  expect(of(claims, 'Harbor Painting')?.symptom).not.toContain('Also');
  const two = look([wrote('Miller', 'Choose the colours earlier'), wrote('Novak', 'More colour samples')]);
  expect(of(two, 'Harbor Painting')).toBeUndefined();
});

it('does not read answers to another question, and says when nobody was asked lately', () => {
  expect(look(ratings([[9, 40]]))).toEqual([]);
  expect(look(ratings([[9, 40]], { ...launch, ...earlier }))).toMatchObject([
    { basis: { kind: 'too-little' }, title: 'No stage was asked about in the last half year' },
  ]);
});

it('takes words of the same answers for one theme', () => {
  const texts = [
    'More colour samples',
    'Colour samples, please',
    'Samples of the colour',
    'Call first',
    'A call',
    'Call us',
  ];
  const claims = look(texts.map((text, at) => answered(8, { ...launch, client: `Client ${at}`, better: [text] })));
  // “colour” and “sample” are in the same three answers; “call” is in three others, but comes first by its letters.
  expect(of(claims, 'Harbor Painting')?.title).toMatch(/^“call” comes up with 3 clients/);
  expect(of(claims, 'Harbor Painting')?.symptom).toMatch(/Also: “colour” \(3 clients\)\.$/);
});
