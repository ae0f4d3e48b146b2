import { Agent, request } from 'node:http';
import { Visitor, type Asked } from '#test/support/visitor.ts';

/**
 * Somebody signed in who asks over one kept connection and by the plainest means. The asker is no part of what is
 * measured: with fetch it took up to a quarter of the time from the first byte sent to the last received, while the
 * bare side has no such asker.
 */
export class Asker extends Visitor {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });

  constructor({ url, cookies }: Visitor) {
    super(url);
    for (const [name, value] of cookies) this.cookies.set(name, value);
  }

  override ask(path: string, { method = 'GET', body }: Asked = {}) {
    const sent = JSON.stringify(body);
    const headers = {
      ...this.headers(),
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(sent),
    };
    return new Promise<Awaited<ReturnType<Visitor['ask']>>>((resolve, reject) => {
      const call = request(new URL(path, this.url), { agent: this.#agent, method, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          text += chunk;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: new Headers(), text, json: JSON.parse(text) }),
        );
      });
      call.on('error', reject);
      call.end(sent);
    });
  }

  leave(): void {
    this.#agent.destroy();
  }
}
