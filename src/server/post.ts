import { createTransport } from 'nodemailer';
import type { Letter } from './context.ts';

export interface Post {
  readonly server: boolean;
  readonly send: (letter: Letter) => Promise<void>;
}

/** Mail through SMTP_URL. Without one nothing leaves the machine, and letters without a company go to the terminal. */
export function openPost(smtpUrl: string | null, from: string, print: (line: string) => void): Post {
  if (smtpUrl === null) {
    return {
      server: false,
      send: async (letter) =>
        print(`No mail server is set (SMTP_URL). To ${letter.to}: ${letter.subject}\n${letter.text}\n`),
    };
  }
  const transport = createTransport(smtpUrl);
  return {
    server: true,
    send: async (letter) => {
      await transport.sendMail({ from, ...letter });
    },
  };
}
