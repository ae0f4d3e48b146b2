import { mattersOf, sightOf } from '../../model/matter.ts';
import { listWords } from '../../model/list-words.ts';
import live from '../live/live.module.css';
import type { Desk } from '../live/use-desk.ts';
import { AddPoint } from './add-point.tsx';
import { keyOf, MatterRow, twoOf } from './matter-row.tsx';
import css from './points.module.css';
import { useEditing } from './use-editing.ts';
import { useRowKeys } from './use-row-keys.ts';
import { firstNameOf } from './views.tsx';

const [seen, shared] = ['seen', 'shared'];

/** Both lists: first what both have written how they see it, then what is on both, then the rest side by side. */
export function ListPart({ desk }: { desk: Desk }) {
  const { points, company } = desk;
  const { list } = useRowKeys();
  const edits = useEditing(desk, ['view', 'words']);
  const two = twoOf(desk);
  const me = company.me.memberId;
  const sorted = mattersOf(points).map((matter) => {
    const sight = sightOf(matter, two);
    const held = matter.points.some(({ pointId }) => pointId === edits.editing?.point.pointId) && edits.editing?.group;
    const group = sight === 'both' || sight === 'same-words' ? seen : matter.points.length === 2 ? shared : '';
    return { matter, sight, group: held || group || matter.points[0].memberId };
  });
  const rowsOf = (group: string, narrow = false) =>
    sorted
      .filter((one) => one.group === group)
      .toSorted((one, other) => Number(one.sight === 'same-words') - Number(other.sight === 'same-words'))
      .map(({ matter }) => (
        <MatterRow key={keyOf(matter)} desk={desk} matter={matter} edits={edits} group={group} narrow={narrow} />
      ));
  const across = [
    { id: seen, title: 'Both have written how they see it' },
    { id: shared, title: 'On both lists' },
  ].filter(({ id }) => sorted.some(({ group }) => group === id));
  const nameOf = (member: string) => (member === me ? 'You' : firstNameOf(desk, member));
  const count = (member: string) => points.filter(({ memberId }) => memberId === member).length;
  return (
    <div ref={list}>
      <p className={live['sectionLine']}>
        {listWords({
          lists: [me, ...two.filter((one) => one !== me)].map((one) => ({ name: nameOf(one), points: count(one) })),
          onBoth: sorted.filter(({ matter }) => matter.points.length === 2).length,
          bothWrote: sorted.filter(({ sight }) => sight === 'both' || sight === 'same-words').length,
        })}
      </p>
      {across.map(({ id, title }) => (
        <section key={id} className={css['group']} aria-label={title}>
          <h3>{title}</h3>
          <ul className={css['points']} aria-label={title}>
            {rowsOf(id)}
          </ul>
        </section>
      ))}
      <div className={css['lists']}>
        {two.map((member) => {
          const title = member === me ? 'Your list' : `${firstNameOf(desk, member)}’s list`;
          const rows = rowsOf(member, true);
          return (
            <section key={member} className={css['group']} aria-label={title}>
              <h3>{title}</h3>
              {rows.length === 0 ? (
                <p className={live['quiet']}>{count(member) === 0 ? 'Empty.' : 'All of it stands above.'}</p>
              ) : (
                <ul className={css['points']} aria-label={title}>
                  {rows}
                </ul>
              )}
            </section>
          );
        })}
      </div>
      {!desk.isSettled && <AddPoint desk={desk} />}
    </div>
  );
}
