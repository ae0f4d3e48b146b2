import { Dialog } from '#kit/overlays/dialog.tsx';
import { attendanceOf } from '../../model/attendance.ts';
import type { Desk } from './use-desk.ts';

/** Asks before everybody's meeting ends: late to-dos are carried over by it. */
export function ConcludeDialog({ desk, onClose }: { desk: Desk; onClose: () => void }) {
  const { people, words, verbs } = desk;
  const { here } = attendanceOf(people);
  const rated = people.filter((one) => one.rated).length;
  const kinds = desk.meeting.sections.map(({ kind }) => kind);
  const told = kinds.includes('conclude')
    ? `${rated} of ${here} have rated it${rated < here ? '; the others still can for a day' : ''}. `
    : '';
  const follows = [
    ...(kinds.includes('todos')
      ? [`${words.word('todo', 2)} that are due and not done get seven more days, and say so`]
      : []),
    ...(kinds.includes('headlines') ? ['headlines count as heard'] : []),
  ];
  return (
    <Dialog
      open
      title="Conclude the meeting"
      consequence={`${told}${
        follows.length > 0 ? `With it ${follows.join(', and ')}.` : 'The clock stops for everybody.'
      } It can be opened again for a quarter of an hour.`}
      confirm="Conclude"
      onConfirm={() => {
        verbs.conclude();
        onClose();
      }}
      onClose={onClose}
    />
  );
}
