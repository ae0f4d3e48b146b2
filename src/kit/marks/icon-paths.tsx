import type { ReactNode } from 'react';

/** Drawn on 16 × 16 with a 1.4 stroke; named by what they stand for, rooms first. */
export const iconPaths = {
  today: (
    <>
      <rect x="2.5" y="3.5" width="11" height="10" rx="1.5" />
      <path d="M2.5 6.5h11M5.5 2v2.5M10.5 2v2.5" />
      <circle cx="8" cy="10" r="1.2" fill="currentColor" stroke="none" />
    </>
  ),
  plan: <path d="M4 14V2.5M4 3h7.5l-1.6 2.7L11.5 8.4H4" />,
  scorecard: <path d="M2.5 4h11M2.5 8h11M2.5 12h11M6 2.5v11" />,
  findings: <path d="M1.5 9.5h2.8l1.7-5 2.8 8 1.9-5 .8 2h3" />,
  meeting: (
    <>
      <circle cx="8" cy="8" r="5.7" />
      <path d="M8 4.6V8l2.3 1.5" />
    </>
  ),
  issues: <path d="M8 2.3 14 13H2zM8 6.5v3M8 11v.3" />,
  todos: (
    <>
      <rect x="2.5" y="2.5" width="11" height="11" rx="2" />
      <path d="m5.3 8.2 1.9 1.9 3.6-4" />
    </>
  ),
  priorities: (
    <>
      <circle cx="8" cy="8" r="5.7" />
      <circle cx="8" cy="8" r="2.6" />
    </>
  ),
  people: (
    <>
      <circle cx="6" cy="5.5" r="2.3" />
      <path d="M1.8 13c.3-2.6 2-3.8 4.2-3.8s3.9 1.2 4.2 3.8M10.5 3.4a2.2 2.2 0 0 1 0 4.2M11.9 9.6c1.4.5 2.2 1.6 2.4 3.4" />
    </>
  ),
  processes: (
    <>
      <rect x="2" y="2.5" width="5" height="4" rx="1" />
      <rect x="9" y="9.5" width="5" height="4" rx="1" />
      <path d="M4.5 6.5v3a2 2 0 0 0 2 2H9" />
    </>
  ),
  clients: (
    <>
      <path d="M2 13c3.5 0 3-4.5 6-5s3-4.5 6-4.5" />
      <circle cx="2.7" cy="12.8" r="1.2" />
      <circle cx="8" cy="8" r="1.2" />
      <circle cx="13.3" cy="3.5" r="1.2" />
    </>
  ),
  calls: (
    <path d="M3.2 2.8h2.4l1.2 3-1.6 1.1a8 8 0 0 0 3.9 3.9l1.1-1.6 3 1.2v2.4c0 .5-.4.9-.9.9A10.4 10.4 0 0 1 2.3 3.7c0-.5.4-.9.9-.9z" />
  ),
  work: <path d="M1.5 6h9M8 3.2 10.8 6 8 8.8M14.5 10.5h-9M7.8 13.2l-2.7-2.7" />,
  money: <path d="M2.5 13.5h11M4 11V8M8 11V4.5M12 11V6.5" />,
  practice: (
    <>
      <rect x="2.5" y="2.5" width="4.5" height="4.5" rx="1" />
      <rect x="9" y="2.5" width="4.5" height="4.5" rx="1" />
      <rect x="2.5" y="9" width="4.5" height="4.5" rx="1" />
      <rect x="9" y="9" width="4.5" height="4.5" rx="1" />
    </>
  ),
  imports: <path d="M8 13V3.5M4 7.3 8 3.3l4 4" />,
  settings: (
    <>
      <path d="M2 4.5h6M11.5 4.5H14M2 11.5h2.5M8 11.5h6" />
      <circle cx="9.7" cy="4.5" r="1.7" />
      <circle cx="6.2" cy="11.5" r="1.7" />
    </>
  ),
  activity: <path d="M3 4.5h1M6.5 4.5H13M3 8h1M6.5 8H13M3 11.5h1M6.5 11.5H13" />,
  key: (
    <>
      <circle cx="5" cy="8" r="2.6" />
      <path d="M7.6 8H14M11.5 8v2.5M14 8v2" />
    </>
  ),
  down: <path d="m4.5 6.3 3.5 3.5 3.5-3.5" />,
  right: <path d="m6.3 4.5 3.5 3.5-3.5 3.5" />,
  find: (
    <>
      <circle cx="7" cy="7" r="4.3" />
      <path d="m10.3 10.3 3.4 3.4" />
    </>
  ),
  filter: <path d="M2.5 4.5h11M4.5 8h7M6.5 11.5h3" />,
  more: <path d="M2.5 4.5h11M2.5 8h11M2.5 11.5h11" />,
  add: <path d="M8 3v10M3 8h10" />,
  print: <path d="M4.5 6V2.5h7V6M4.5 11.5h-2v-5h11v5h-2M4.5 9.5h7v4h-7z" />,
  file: <path d="M4 1.8h5.2L12.5 5v9.2H4zM9 2v3.2h3.3" />,
  pencil: <path d="M3 13l.6-2.9 7.2-7.2 2.3 2.3-7.2 7.2zM9.4 4.3l2.3 2.3" />,
  note: <path d="M3 3h10v7l-3 3H3zM10 13v-3h3" />,
  eye: (
    <>
      <path d="M1.5 8S4 3.7 8 3.7 14.5 8 14.5 8 12 12.3 8 12.3 1.5 8 1.5 8z" />
      <circle cx="8" cy="8" r="1.8" />
    </>
  ),
  lock: (
    <>
      <rect x="3.5" y="7" width="9" height="6.5" rx="1" />
      <path d="M5.5 7V5a2.5 2.5 0 0 1 5 0v2" />
    </>
  ),
  play: <path d="M5 3.5v9l7-4.5z" fill="currentColor" />,
  pause: <path d="M5.5 3.5v9M10.5 3.5v9" strokeWidth="2" />,
  check: <path d="m3.5 8.3 3 3 6-6.6" />,
  close: <path d="m4 4 8 8M12 4l-8 8" />,
  copy: <path d="M5.5 5.5h7.5v8H5.5zM10.5 5.5v-3H3v8h2.5" />,
  undo: <path d="M3 6.5h6.5a3.5 3.5 0 0 1 0 7H6M5.5 3.5l-3 3 3 3" />,
  trash: <path d="M3 4.5h10M6 4.5v-2h4v2M4.5 4.5l.6 9h5.8l.6-9" />,
  mail: <path d="M2 3.5h12v9H2zM2 4.5l6 4.5 6-4.5" />,
  leave: <path d="M9 3H3.5v10H9M6.5 8H14M11.5 5.5 14 8l-2.5 2.5" />,
  scheme: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" />
    </>
  ),
  backspace: <path d="M5.5 3.5H14v9H5.5L2 8zM8 6.2l3.6 3.6M11.6 6.2 8 9.8" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof iconPaths;
