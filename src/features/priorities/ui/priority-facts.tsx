import { Link } from '#kit/page/link.tsx';
import { QuietLink } from '#kit/page/quiet-link.tsx';
import { Section } from '#kit/page/section.tsx';
import type { Priority } from '../contract/priority.ts';
import { dayWords } from '../model/reading.ts';
import css from './priorities.module.css';
import type { PriorityView } from './priority-view.ts';

/** What was agreed on: whose it is, when it is done, by which day, and where it came from. */
export function PriorityFacts({ priority, view, whose }: { priority: Priority; view: PriorityView; whose: string }) {
  const { today, room } = view;
  const { carriedFrom, carriedTo, origin } = priority;
  return (
    <Section title="What was agreed" first>
      <dl className={css['facts']}>
        <dt>Owner</dt>
        <dd>
          <QuietLink href={view.personHref(priority.ownerId)}>{view.nameOf(priority.ownerId)}</QuietLink>
        </dd>
        <dt>Of</dt>
        <dd>{whose}</dd>
        <dt>Done when</dt>
        <dd className={priority.doneWhen === '' ? css['quiet'] : undefined}>
          {priority.doneWhen || 'Nobody said yet.'}
        </dd>
        <dt>Due</dt>
        <dd>{dayWords(priority.due, today)}</dd>
        {origin && (
          <>
            <dt>Came from</dt>
            <dd>{origin.title}</dd>
          </>
        )}
        {carriedFrom && (
          <>
            <dt>Carries on</dt>
            <dd>
              <Link href={`${room}/${carriedFrom}`}>the one of the quarter before</Link>
            </dd>
          </>
        )}
        {carriedTo && (
          <>
            <dt>Carried on</dt>
            <dd>
              <Link href={`${room}/${carriedTo}`}>in the next quarter</Link>
            </dd>
          </>
        )}
      </dl>
    </Section>
  );
}
