/** What stands around the tables of docs/calibration.md. */
export const notes = {
  before: `# Calibration

Written by \`npm run calibrate\`; the same code gives the same page. How often does a diagnosis cry wolf, how often does it see what is there, and do its ranges hold the truth?

Companies are made by a generator that knows nothing of the rules and their models (\`test/calibration\`): weeks that resemble the one before (0.3), money that varies by its logarithm, seasons and weeks with holidays, counts wider than Poisson’s, people of unequal volume and a part-timer, open deals, missing weeks, rounded numbers, callers who ring again. Each company is two years of fourteen files, written as CSV, read as anybody’s folder and diagnosed as on a day of two years. In one set nothing is wrong. In another one thing is, plain in size, through all rules in turn; in a third it is no larger than the smallest difference that matters, or half as large where no such difference is set. What a fault costs is known from how it was made.

Intervals are 95 %. A fact that is counted (a deal that has waited longer than 85 of 100) is no false finding where it is so: it is listed apart.`,
  after: `## Why, where a bar is missed

To be written from the tables above.`,
} as const;
