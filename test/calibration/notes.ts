/** What stands around the tables of docs/calibration.md. */
export const notes = {
  before: `# Calibration

Written by \`npm run calibrate\`; the same code gives the same page. How often does a diagnosis cry wolf, how often does it see what is there, and do its ranges hold the truth?

Companies are made by a generator that knows nothing of the rules and their models (\`test/calibration\`): weeks that resemble the one before (0.3), money that varies by its logarithm, seasons and weeks with holidays, counts wider than Poisson’s, people of unequal volume and a part-timer, open deals, missing weeks, rounded numbers, callers who ring again. Each company is two years of fourteen files, written as CSV, read as anybody’s folder and diagnosed as on a day of two years. In one set nothing is wrong. In another one thing is, plain in size, through all rules in turn; in a third it is no larger than the smallest difference that matters, or half as large where no such difference is set. What a fault costs is known from how it was made.

Intervals are 95 %. A fact that is counted (a deal that has waited longer than 85 of 100) is no false finding where it is so: it is listed apart.`,
  after: `## Why, where a bar is missed

- **Plain faults found.** Everything that is looked at is one family, some two hundred comparisons, so a single fault in an otherwise healthy company must reach a p of about 0.0003 to be more than a hint. \`scorecard.lead-lag\` and the cause \`goal-too-low\` cannot: their p comes from 2,000 shuffles and is never below 0.0005. To be mended there: where newer weeks confirm a lag that older weeks showed, the p of the newer weeks is the one that counts. \`cadence.todos\` with a third undone stays a hint when only some thirty were due lately; a fall of a weekly count by 60 % (from 24 to 10) may stay one too, with limits from twenty weeks.
- **Ranges for money.** \`calls.revenue-at-risk\` mostly holds the truth. \`journey.bottleneck\` does not: it holds the last half year against the best quarter of the stage, drawn towards the others, and mostly comes out below what the fault costs; how much of that is the drawing together is to be found out. \`money.margin\` draws a line through all months, and a fall in one step is more, or later, than the line says.
- **Faults that just matter.** Of a difference that is exactly as large as what matters, half of the estimates lie above it; with enough data such a one is clear by the definition of the word.
- **False ones.** Nearly half are single hours of a week in \`calls.worst-block\`: some fifty are compared in each company.
- What was mended because of this page: shares far on the good side of their bars no longer make other findings surer; steady marks of a meeting below nine are no longer said to tell nothing.`,
} as const;
