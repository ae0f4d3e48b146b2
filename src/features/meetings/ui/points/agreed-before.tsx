import { dayWords } from '#features/accounts/ui/when.ts';
import live from '../live/live.module.css';
import type { Desk } from '../live/use-desk.ts';
import { useNow } from '../live/use-now.ts';
import css from './points.module.css';

/** What the two agreed the last time, in their words of then; nothing where nothing was. */
export function AgreedBefore({ desk }: { desk: Desk }) {
  const { agreedBefore, company } = desk;
  const [first] = agreedBefore;
  const now = useNow(desk.ahead, 60_000);
  if (!first) return null;
  const when = dayWords(first.endedAt, { timeZone: company.timeZone, now });
  return (
    <section className={css['group']} aria-label="Agreed the last time">
      <h3>{`Agreed the last time, ${when}`}</h3>
      <ul className={live['made']} aria-label="Agreed the last time">
        {agreedBefore.map(({ words, agreement }) => (
          <li key={`${words} ${agreement}`}>
            <span className={css['before']}>
              {agreement}
              <small>{words}</small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
