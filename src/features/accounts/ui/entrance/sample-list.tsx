import { Button } from '#kit/controls/button.tsx';
import { CompanyMark } from '#kit/marks/company-mark.tsx';
import css from './sample-list.module.css';

export interface Sample {
  readonly id: string;
  readonly name: string;
  /** What is in it, in one line. */
  readonly detail: string;
}

/** Companies of invented people, opened with one key each. */
export function SampleList({ samples, onOpen }: { samples: readonly Sample[]; onOpen: (id: string) => void }) {
  return (
    <section>
      <h2 className={css['head']}>Open a sample</h2>
      <p className={css['words']}>Real size, invented people. Yours to change; gone when you delete it.</p>
      <ul>
        {samples.map((sample, place) => (
          <li key={sample.id} className={css['sample']}>
            <CompanyMark id={sample.id} name={sample.name} />
            <b>{sample.name}</b>
            <Button keys={String(place + 1)} does={`open ${sample.name}`} onClick={() => onOpen(sample.id)}>
              Open
            </Button>
            <small>{sample.detail}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
