import type { ReactNode } from 'react';
import css from './api-page.module.css';
import { curlLine } from './curl-line.ts';
import type { Endpoint, OpenApi } from './open-api.ts';
import { shapeOf } from './schema-shape.ts';

/** One request, folded: what it is for; opened: what it takes, what it answers, how to try it. */
export function EndpointEntry({ endpoint, description }: { endpoint: Endpoint; description: OpenApi }) {
  const { parameters, body, answer } = endpoint;
  return (
    <details className={css['entry']}>
      <summary className={css['line']}>
        <b className={css['method']}>{endpoint.method}</b>
        <code className={css['path']}>{endpoint.path}</code>
        <span className={css['summary']}>{endpoint.summary}</span>
      </summary>
      <dl className={css['particulars']}>
        {parameters.length > 0 && (
          <Part name="Parameters">
            {parameters.map((one) => (
              <div key={one.name}>
                <code>{one.name}</code> in the {one.in}
                {one.required ? '' : ', optional'}:{' '}
                <code>{one.schema ? shapeOf(one.schema, description) : 'string'}</code>
              </div>
            ))}
          </Part>
        )}
        {body && (
          <Part name="Body">
            <Code>{shapeOf(body, description)}</Code>
          </Part>
        )}
        <Part name={`Answer ${answer.status}`}>
          <Code>{answer.schema ? shapeOf(answer.schema, description) : 'nothing'}</Code>
        </Part>
        <Part name="Try it">
          <Code>{curlLine(endpoint, description)}</Code>
        </Part>
      </dl>
    </details>
  );
}

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Code({ children }: { children: string }) {
  return <pre className={css['code']}>{children}</pre>;
}
