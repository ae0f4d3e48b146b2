import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import type { Mailbox } from '#test/support/mailbox.ts';
import { Visitor } from '#test/support/visitor.ts';
import { chromiumArguments, findChromium } from '../../scripts/chromium.mjs';
import { type BuiltServer, startBuiltServer } from './built-server.ts';

/** How the browser itself reports an answer that refuses: the pages say it in words of their own. */
const refusal = /^Failed to load resource: the server responded with a status of 4\d\d/u;
/** How it reports a server that is gone, or on its way back: its port answers 503 until the rest is ready. */
const away =
  /^Failed to load resource: (the server responded with a status of 503|net::ERR_(CONNECTION_REFUSED|CONNECTION_RESET|EMPTY_RESPONSE|INCOMPLETE_CHUNKED_ENCODING|INTERNET_DISCONNECTED|NETWORK_CHANGED|SOCKET_NOT_CONNECTED))/u;

/** A server with its browser for one journey; every page on it is watched for errors, refused content and dialogs. */
export class Stage {
  readonly server: BuiltServer;
  readonly browser: Browser;
  /** What no page may ever do; read after each test. */
  readonly troubles: string[] = [];
  #serverWasTaken = false;

  constructor(server: BuiltServer, browser: Browser) {
    this.server = server;
    this.browser = browser;
  }

  get url(): string {
    return this.server.url;
  }

  visitor(token?: string): Visitor {
    return new Visitor(this.url, token);
  }

  /** A browser of its own: signed in as that visitor, or as nobody. */
  async open(visitor?: Visitor, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.browser.newContext({
      viewport: { width: 1280, height: 800 },
      locale: 'en-US',
      timezoneId: 'America/New_York',
      reducedMotion: 'reduce',
      baseURL: this.url,
      permissions: ['clipboard-read', 'clipboard-write'],
      ...options,
    });
    if (visitor) {
      await context.addCookies([...visitor.cookies].map(([name, value]) => ({ name, value, url: this.url })));
    }
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    this.#watch(page);
    return page;
  }

  /** Another tab of the same browser. */
  async openBeside(page: Page): Promise<Page> {
    const tab = await page.context().newPage();
    this.#watch(tab);
    return tab;
  }

  /** Takes the server away until it is started again; the browser may report that from here on. */
  async takeServer(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    this.#serverWasTaken = true;
    await this.server.end(signal);
  }

  /** Takes the network from this browser alone; the server goes on for the others. */
  async takeNetwork(page: Page): Promise<void> {
    this.#serverWasTaken = true;
    await page.context().setOffline(true);
  }

  #watch(page: Page): void {
    const trouble = (what: string) => this.troubles.push(`${new URL(page.url()).pathname}: ${what}`);
    page.on('console', (message) => {
      const text = message.text();
      const told = message.type() === 'error' || /Content Security Policy/u.test(text);
      if (!told || refusal.test(text) || (this.#serverWasTaken && away.test(text))) return;
      trouble(text);
    });
    page.on('pageerror', (error) => trouble(error.stack ?? error.message));
    page.on('dialog', (dialog) => {
      trouble(`a dialog said “${dialog.message()}”`);
      void dialog.dismiss();
    });
  }
}

/**
 * Opens the stage before the tests of a file and takes it down after them.
 * @param mailbox the mail server that its letters go to, where a journey is about them.
 */
export function openStage(mailbox?: Mailbox): () => Stage {
  let stage: Stage | undefined;
  const present = (): Stage => {
    if (!stage) throw new Error('The stage is not open yet.');
    return stage;
  };
  beforeAll(async () => {
    await mailbox?.open();
    const server = await startBuiltServer(inject('firstStart'), mailbox?.url);
    const path = findChromium();
    const browser = await chromium.launch({ ...(path ? { executablePath: path } : {}), args: chromiumArguments });
    stage = new Stage(server, browser);
  });
  afterEach(async () => {
    // A page left open goes on following the company, at the cost of the tests after it.
    await Promise.all(
      present()
        .browser.contexts()
        .map((context) => context.close()),
    );
    expect(present().server.failure).toBeNull();
    expect(present().troubles.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await stage?.browser.close();
    await stage?.server.remove();
    await mailbox?.close();
  });
  return present;
}
