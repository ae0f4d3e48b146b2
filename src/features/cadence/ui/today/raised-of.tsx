import type { ReactNode } from 'react';
import { RaisedWords } from '../raise/raised-words.tsx';
import type { TodayView } from './today-view.ts';

/** What a row says of the open issues raised from it; undefined where there are none. */
export function raisedOf({ company, raised, words, today }: TodayView, rowId: string): ReactNode {
  const issues = raised.filter((one) => one.rowId === rowId);
  if (issues.length === 0) return undefined;
  return <RaisedWords companyId={company.companyId} issues={issues} words={words} today={today} />;
}
