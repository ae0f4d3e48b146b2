const second = 1000;
const minute = 60 * second;

/** `41:19`, `105:00`: minutes are counted on past the hour. @param span milliseconds, begun seconds left out. */
export function clockWords(span: number): string {
  const seconds = Math.floor(Math.max(0, span) / second);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** `1 minute`, `42 minutes`, `less than a minute`. @param span milliseconds, begun minutes left out. */
export function minutesWords(span: number): string {
  const minutes = Math.floor(Math.max(0, span) / minute);
  if (minutes === 0) return 'less than a minute';
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}
