import type { CompanyId } from '#lib/ids.ts';

export interface RemindingOptions {
  readonly companies: () => Promise<readonly CompanyId[]>;
  /** Sends what is due in a company now, once however often it is asked. */
  readonly remind: (company: CompanyId) => Promise<void>;
  readonly onProblem: (problem: unknown, where: string) => void;
}

export interface Reminding {
  /** Sends what is due now. What goes wrong in one company holds back no other, and is tried again at the next look. */
  look(): Promise<void>;
  /** Looks every few minutes: what is due is found out anew each time, so a restart forgets nothing. */
  start(): void;
  stop(): Promise<void>;
}

const FIRST_LOOK_MS = 20_000;
const LOOK_EVERY_MS = 300_000;

export function openReminding({ companies, remind, onProblem }: RemindingOptions): Reminding {
  let stopped = false;
  let looking: Promise<void> | null = null;
  let timer: NodeJS.Timeout | undefined;

  async function lookOnce(): Promise<void> {
    try {
      for (const company of await companies()) {
        if (stopped) return;
        await remind(company).catch((problem: unknown) => onProblem(problem, 'reminders'));
      }
    } catch (problem) {
      onProblem(problem, 'reminders');
    }
  }

  async function look(): Promise<void> {
    looking ??= lookOnce().finally(() => {
      looking = null;
    });
    await looking;
  }

  return {
    look,
    start() {
      const again = async () => {
        await look();
        if (!stopped) timer = setTimeout(() => void again(), LOOK_EVERY_MS).unref();
      };
      timer = setTimeout(() => void again(), FIRST_LOOK_MS).unref();
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await looking;
    },
  };
}
