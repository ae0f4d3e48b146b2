import { type ReactNode, useState } from 'react';
import { Segments } from '#kit/controls/segments.tsx';
import css from './chart.module.css';

const ways = [
  { value: 'chart', label: 'Chart' },
  { value: 'table', label: 'Table' },
] as const;

/** A chart under its own head, readable as a table too. */
export function Chart(props: { title: string; scope?: string; aside?: ReactNode; chart: ReactNode; table: ReactNode }) {
  const [way, setWay] = useState<'chart' | 'table'>('chart');
  return (
    <section>
      <div className={css['head']}>
        <h2>{props.title}</h2>
        {props.scope !== undefined && <span className={css['scope']}>{props.scope}</span>}
        <div className={css['aside']}>
          {props.aside}
          <Segments label={`${props.title}: shown as`} segments={ways} value={way} onChoose={setWay} />
        </div>
      </div>
      {way === 'chart' ? props.chart : props.table}
    </section>
  );
}
