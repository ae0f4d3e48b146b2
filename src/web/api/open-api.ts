/** The part of an OpenAPI 3.1 description that the page reads (https://spec.openapis.org/oas/v3.1.1). */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  readonly required?: boolean;
  readonly schema?: Schema;
}

interface Body {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}

interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Body;
  readonly responses?: Readonly<Record<string, Body>>;
}

export interface OpenApi {
  readonly servers?: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
}

/** One request somebody can make. */
export interface Endpoint {
  /** `member.change` */
  readonly id: string;
  /** `member` */
  readonly group: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly parameters: readonly Parameter[];
  readonly body: Schema | null;
  /** What a request that works is answered with. */
  readonly answer: { readonly status: string; readonly schema: Schema | null };
}

const json = (body: Body | undefined): Schema | null => body?.content?.['application/json']?.schema ?? null;

export function endpointsOf(description: OpenApi): Endpoint[] {
  return Object.entries(description.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => {
      const id = operation.operationId ?? `${method} ${path}`;
      const [status = '200', response] =
        Object.entries(operation.responses ?? {}).find(([code]) => code.startsWith('2')) ?? [];
      return {
        id,
        group: id.split('.')[0] ?? id,
        method: method.toUpperCase(),
        path,
        summary: operation.summary ?? '',
        parameters: operation.parameters ?? [],
        body: json(operation.requestBody),
        answer: { status, schema: json(response) },
      };
    }),
  );
}
