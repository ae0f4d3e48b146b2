import { addDays, type Day, weekdayOf } from '#lib/calendar/day.ts';
import { drawFrom } from '../draw.ts';
import { csvFile, oneOf, type Row } from './table.ts';

const crew = [
  'Jo Kessler',
  'Ana Duarte',
  'Wes Tillman',
  'Bo Lindqvist',
  'Carl Jessup',
  'Dee Marlow',
  'Nico Ferro',
] as const;
const dayHours = 7.5;

interface Job {
  readonly name: string;
  readonly client: string;
  readonly price: number;
  readonly quoted: number;
  readonly started: Day;
  readonly finished: Day;
  readonly changes: number;
}

/** A job a crew and a fortnight; jobs outside take longer than they were priced for. */
function jobsOf(from: Day, until: Day): Job[] {
  const jobs: Job[] = [];
  for (let started = from; started < until; started = addDays(started, 14)) {
    crew.forEach((painter, place) => {
      const draw = drawFrom(`painting job ${started} ${painter}`);
      const outside = draw.uniform() < 0.5;
      const quoted = Math.round(44 + draw.uniform() * 30);
      const days = Math.max(
        4,
        Math.round((quoted * (outside ? 1.16 : 1.02) * (0.9 + 0.2 * draw.uniform())) / dayHours),
      );
      jobs.push({
        name: `${outside ? 'Exterior' : 'Interior'} ${started.slice(2)}-${place + 1}`,
        client: `Client ${started.slice(2)}-${place + 1}`,
        price: Math.round((quoted * 78) / 10) * 10,
        quoted,
        started,
        finished: addDays(started, Math.min(13, days + 2 * Math.floor(days / 5))),
        changes: outside && draw.uniform() < 0.4 ? 1 : 0,
      });
    });
  }
  return jobs;
}

function daysOf({ started, finished }: Job): Day[] {
  const days: Day[] = [];
  for (let day = started; day < finished; day = addDays(day, 1)) if (weekdayOf(day) <= 5) days.push(day);
  return days;
}

/** Jobs and the hours that were worked on them. */
export function workFiles(from: Day, until: Day): Readonly<Record<'projects.csv' | 'time.csv', string>> {
  const jobs = jobsOf(from, until);
  const projects = jobs.map((job): Row => {
    const worked = daysOf(job).filter((day) => day < until).length * dayHours;
    const isDone = job.finished < until;
    const remaining = isDone ? 0 : Math.max(0, Math.round(job.quoted - worked));
    return [
      job.name,
      job.client,
      isDone ? 'done' : 'open',
      job.price,
      job.quoted,
      remaining,
      Math.round(job.price * 0.16),
      job.started,
      addDays(job.started, 11),
      isDone ? job.finished : '',
      job.changes,
    ];
  });
  const hours = jobs.flatMap((job, place) =>
    daysOf(job)
      .filter((day) => day < until)
      .map((day): Row => {
        const draw = drawFrom(`painting hours ${job.name} ${day}`);
        const task = oneOf(['Preparation', 'Painting', 'Painting'], draw);
        return [day, crew[place % crew.length] ?? crew[0], job.client, job.name, task, dayHours, 'yes', 'do'];
      }),
  );
  return {
    'projects.csv': csvFile(
      'project,client,status,price,quoted_hours,remaining_hours,outside_costs,started,due,finished,scope_changes',
      projects,
    ),
    'time.csv': csvFile('date,person,client,project,task,hours,billable,category', hours),
  };
}
