interface SmtpProblem {
  /** Of the mail server's answer, RFC 5321 section 4.2; absent where it gave none. */
  readonly responseCode?: number;
  /** What it was told when it answered so. */
  readonly command?: string;
}

const said = (problem: unknown) => (problem instanceof Error ? problem.message : String(problem));

/**
 * Whether the mail server refuses this very letter for good (5yz: the same command will not succeed later either). A
 * refusal of the sender or of the password is for whoever set the server up, and may be put right: that is tried again.
 */
export function isRefusedForGood(problem: unknown): boolean {
  const { responseCode = 0, command = '' } = problem as SmtpProblem;
  return responseCode >= 500 && responseCode < 600 && ['RCPT TO', 'DATA'].includes(command);
}

/** What became of a letter that was given up, and what to do. */
export function givenUpWords(problem: unknown): string {
  const why = said(problem).replace(/\s+/g, ' ').slice(0, 500);
  return isRefusedForGood(problem)
    ? `The mail server refused this letter for good (${why}). Check the address, then try again.`
    : `The mail server did not take this letter for half a day (${why}). Check SMTP_URL and the mail server, then try again.`;
}
