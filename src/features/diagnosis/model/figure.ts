import type { Day } from '#lib/calendar/day.ts';

interface Banded {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** A picture that goes with a finding: only what it shows, nothing of how it is drawn. Units as in the evidence. */
export type Figure =
  | {
      readonly kind: 'process';
      /** What the values are of: the name of a metric, `Missed share`. */
      readonly title: string;
      readonly unit: string;
      readonly points: readonly { readonly period: Day; readonly value: number | null; readonly signal: boolean }[];
      readonly segments: readonly {
        readonly from: Day;
        readonly to: Day;
        readonly centre: number;
        readonly lower: number | null;
        readonly upper: number | null;
      }[];
      readonly goal: number | null;
    }
  | {
      /** `share` is null where there are too few to show one. */
      readonly kind: 'heat';
      readonly rows: readonly string[];
      readonly columns: readonly string[];
      readonly cells: readonly (readonly {
        readonly of: number;
        readonly share: number | null;
        readonly marked: boolean;
      }[])[];
    }
  | {
      readonly kind: 'funnel';
      readonly stages: readonly ({ readonly stage: string; readonly n: number; readonly named: boolean } & Banded)[];
    }
  | {
      /** Steps of one or more curves, each from (0, 1) down; time in days. */
      readonly kind: 'survival';
      readonly curves: readonly {
        readonly name: string;
        readonly steps: readonly ({ readonly at: number } & Banded)[];
      }[];
    }
  | {
      readonly kind: 'forecast';
      readonly unit: string;
      readonly weeks: readonly ({ readonly week: Day } & Banded)[];
      readonly line: { readonly label: string; readonly value: number } | null;
    }
  | {
      readonly kind: 'bars';
      readonly unit: string;
      readonly bars: readonly ({ readonly name: string; readonly n: number } & Banded)[];
    };
