/** A letter as plain text, answer first. */
export interface LetterText {
  readonly subject: string;
  readonly text: string;
}

/** Where a letter leads, each an address that opens in a browser. */
export interface LetterLinks {
  /** Of the company: `https://…/c/<id>`. */
  readonly company: string;
  /** Turns this kind off, for whoever opens it. */
  readonly stop: string;
}

export interface LetterFrame {
  readonly company: string;
  readonly links: LetterLinks;
}

const MOST_LISTED = 20;

/** `- Touch-up visits`, one a line; more than twenty are counted. */
export function listed(lines: readonly string[]): string {
  const shown = lines.slice(0, MOST_LISTED).map((line) => `- ${line}`);
  const more = lines.length - shown.length;
  return [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join('\n');
}

/** The paragraphs of a letter, what it is about in the subject, and at its foot how to get no more of them. */
export function letterText(
  { company, links }: LetterFrame,
  subject: string,
  paragraphs: readonly (string | null)[],
): LetterText {
  const foot = `You get this as a member of ${company}.\nChoose what is mailed to you: ${links.company}/account/mails\nNo more mails of this kind: ${links.stop}`;
  const text = [...paragraphs.filter((paragraph) => paragraph !== null), `-- \n${foot}`].join('\n\n');
  return { subject: `${company}: ${subject}`, text };
}
