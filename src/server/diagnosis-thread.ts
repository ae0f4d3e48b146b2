import { parentPort, workerData } from 'node:worker_threads';
import { diagnose } from '#features/diagnosis/model/diagnose.ts';
import { reportOf } from '#features/diagnosis/model/report.ts';
import { rulebook } from '#features/diagnosis/model/rulebook.ts';
import type { Context } from './context.ts';

const [records, ground] = workerData as Parameters<Context['diagnose']>;
const { asOf, company } = ground;
const report = reportOf(diagnose(records, ground, rulebook), { asOf, company, inputs: [] });
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of Node has no origin
parentPort?.postMessage(report);
