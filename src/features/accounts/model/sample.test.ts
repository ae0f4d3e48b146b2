import { describe, expect, it } from 'vitest';
import { sampleOf, type SampleSeat, wholeSample } from './sample.ts';

const seat = (sample: string | null, role: SampleSeat['role'] = 'owner'): SampleSeat => ({ sample, role });
const practice = seat('practice');
const corbel = seat('practice/corbel', 'operator');
const solo = seat('solo');
const real = seat(null);

describe('a sample', () => {
  it('is named by what stands before the stroke', () => {
    expect([sampleOf('practice/corbel'), sampleOf('solo')]).toEqual(['practice', 'solo']);
  });

  it.each([
    ['from where it began', practice],
    ['from one of its clients', corbel],
  ])('goes whole, where it began last: %s', (_, asked) => {
    expect(wholeSample([practice, real, corbel, solo], asked)).toEqual([corbel, practice]);
  });

  it('is not deleted by somebody of one client only, nor by a member', () => {
    expect(wholeSample([corbel, solo], corbel)).toEqual([]);
    expect(wholeSample([seat('solo', 'leader')], seat('solo', 'leader'))).toEqual([]);
  });

  it('is never a real company', () => {
    expect(wholeSample([practice, real], real)).toEqual([]);
  });
});
