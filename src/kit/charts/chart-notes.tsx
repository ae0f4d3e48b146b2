import { classNames } from '#kit/theme/class-names.ts';
import css from './chart.module.css';
import { type Box, type NoteWish, placeNotes } from './note-places.ts';

const longest = 56;
const shortened = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text);

/** Words on thin leaders, beside the points they are about. */
export function ChartNotes(props: {
  wishes: readonly NoteWish[];
  ground: Box;
  line: readonly (readonly [number, number])[];
  taken: readonly Box[];
  lines: readonly Box[];
}) {
  const wishes = props.wishes.map((wish) => ({ ...wish, text: shortened(wish.text) }));
  return (
    <g>
      {placeNotes(wishes, props.ground, props.line, props.taken, props.lines).map(
        ({ x, y, text, strong, end, side }) => {
          const away = Math.hypot(end.x - x, end.y - y);
          // The leader begins outside the mark.
          const start = { x: x + ((end.x - x) / away) * 8, y: y + ((end.y - y) / away) * 8 };
          return (
            <g key={`${x} ${text}`}>
              <path d={`M${start.x.toFixed(1)} ${start.y.toFixed(1)}L${end.x} ${end.y}`} className={css['leader']} />
              <text
                x={side === 'left' ? end.x - 4 : end.x + 4}
                y={end.y + 4}
                textAnchor={side === 'left' ? 'end' : 'start'}
                className={classNames(css['beside'], strong && css['strong'])}
              >
                {text}
              </text>
            </g>
          );
        },
      )}
    </g>
  );
}
