import { Section } from '#kit/page/section.tsx';
import type { MeetingRecap } from '../../contract/recap.ts';
import { mattersOf } from '../../model/matter.ts';
import css from './after.module.css';
import own from './point-section.module.css';

/** What the two talked about: how each sees it, and what they agreed; what was on both lists is one. */
export function PointSection({ points }: { points: MeetingRecap['points'] }) {
  const matters = mattersOf(points).map((matter) => ({
    id: matter.points[0].pointId,
    titles: matter.points.map(({ words }) => words),
    views: matter.points.flatMap(({ pointId, views }) =>
      views.map((view) => ({ ...view, id: `${pointId} ${view.memberId}` })),
    ),
    agreed: matter.points.map(({ agreement }) => agreement).filter(Boolean),
  }));
  const agreed = matters.filter((matter) => matter.agreed.length > 0).length;
  return (
    <Section title="Talked about" scope={`${agreed} of ${matters.length} agreed`} first>
      {matters.length === 0 ? (
        <p className={css['quiet']}>Nothing was on the list.</p>
      ) : (
        <ul className={css['lines']}>
          {matters.map((matter) => (
            <li key={matter.id}>
              {matter.titles.join('\n')}
              <dl className={own['said']}>
                {matter.views.map(({ id, name, words }) => (
                  <div key={id}>
                    <dt>{name}</dt>
                    <dd>{words}</dd>
                  </div>
                ))}
                <div>
                  <dt>Agreed</dt>
                  {matter.agreed.length === 0 ? (
                    <dd>nothing</dd>
                  ) : (
                    <dd className={css['agreed']}>{matter.agreed.join('\n')}</dd>
                  )}
                </div>
              </dl>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
