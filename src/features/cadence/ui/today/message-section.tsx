import { Button } from '#kit/controls/button.tsx';
import { Section } from '#kit/page/section.tsx';
import { CompanyTag } from './company-tag.tsx';
import css from './today.module.css';
import type { TodayView } from './today-view.ts';
import type { TodayVerbs } from './use-today-verbs.ts';

/** What a meeting decided to tell others, and this person is to tell. */
export function MessageSection(props: { views: readonly TodayView[]; several: boolean; verbs: TodayVerbs }) {
  const { views, several, verbs } = props;
  const all = views.flatMap((view) => view.messages.map((message) => ({ view, message })));
  if (all.length === 0) return null;
  return (
    <Section title="Messages to pass on" scope={all.length}>
      <ul className={css['rows']}>
        {all.map(({ view, message }) => {
          const { companyId, teams } = view.company;
          return (
            <li key={message.messageId} className={css['row']} data-row={message.messageId}>
              <CompanyTag view={view} several={several} />
              <span className={css['title']}>{message.words}</span>
              <span className={css['quiet']}>
                {`to ${teams.find(({ teamId }) => teamId === message.toTeamId)?.name ?? 'a team that was disbanded'}`}
              </span>
              <Button busy={verbs.pending.has(message.messageId)} onClick={() => verbs.passOn(companyId, message)}>
                Passed on
              </Button>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
