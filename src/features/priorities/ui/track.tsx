import { Segments } from '#kit/controls/segments.tsx';
import { type Status, StatusMark } from '#kit/marks/status-mark.tsx';
import { weekLabel } from '#lib/calendar/week.ts';
import type { Priority } from '../contract/priority.ts';
import { type Track, trackOf, trackWords } from '../model/track.ts';
import css from './priorities.module.css';
import type { PriorityView } from './priority-view.ts';

const marks: Readonly<Record<Track, Status>> = {
  on: 'on',
  off: 'too-low',
  silent: 'missing',
  new: 'missing',
  done: 'on',
  'not-done': 'not-done',
  dropped: 'not-judged',
};

/** How it stands: shape, words, and colour last. */
export function TrackMark({ priority, view }: { priority: Priority; view: PriorityView }) {
  const reading = trackOf(priority, view.today, view.calendar);
  return (
    <span className={css['track']}>
      <StatusMark status={marks[reading.track]} label="" />
      {trackWords(reading)}
    </span>
  );
}

/** The mark of one week: what was said of it, or that nothing was. */
export function WeekMark({ onTrack, label }: { onTrack: boolean | null; label: string }) {
  const track = onTrack === null ? 'silent' : onTrack ? 'on' : 'off';
  return <StatusMark status={marks[track]} label={label} size={11} />;
}

/** On or off track in the week that runs. */
export function TrackChoice(props: { priority: Priority; view: PriorityView; onSay: (onTrack: boolean) => void }) {
  const { priority, view, onSay } = props;
  const said = priority.weeks.find(({ week }) => week === view.week);
  return (
    <Segments
      label={`${priority.title}, ${weekLabel(view.week)}`}
      segments={[
        { value: 'on', label: 'On' },
        { value: 'off', label: 'Off' },
      ]}
      value={said === undefined ? 'unsaid' : said.onTrack ? 'on' : 'off'}
      onChoose={(value: string) => onSay(value === 'on')}
    />
  );
}
