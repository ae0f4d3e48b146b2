import { SaxesParser } from 'saxes';
import { longestCell } from './limit.ts';
import { FileRefusal } from './refused.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What an XML document tells as it goes by; names are without their prefix. */
export interface XmlListener {
  open?(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Workbooks nest about ten deep. */
const deepest = 100;

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

const damaged = () =>
  new FileRefusal(
    'damaged',
    'The workbook is damaged: one of its parts is no XML. Nothing was stored. Open it in a spreadsheet, save it again and choose it again.',
  );

/**
 * Reads XML piece by piece and strictly: what is not well-formed, nests without end or goes on without a tag is
 * refused. Entities of the document's own are refused too, so that none can unfold to any length.
 */
export class XmlReader {
  readonly #parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  readonly #decoder = new TextDecoder();
  #depth = 0;
  #sinceTag = 0;

  constructor(listener: XmlListener) {
    this.#parser.on('opentag', ({ name, attributes }) => {
      this.#sinceTag = 0;
      this.#depth += 1;
      if (this.#depth > deepest) {
        throw damaged();
      }
      listener.open?.(localName(name), attributes);
    });
    this.#parser.on('closetag', ({ name }) => {
      this.#sinceTag = 0;
      this.#depth -= 1;
      listener.close?.(localName(name));
    });
    this.#parser.on('text', (text) => listener.text?.(text));
    this.#parser.on('cdata', (text) => listener.text?.(text));
  }

  write(bytes: Uint8Array): void {
    this.#parse(this.#decoder.decode(bytes, { stream: true }));
  }

  end(): void {
    this.#parse(this.#decoder.decode());
    this.#strictly(() => this.#parser.close());
  }

  #parse(text: string): void {
    this.#sinceTag += text.length;
    this.#strictly(() => this.#parser.write(text));
    if (this.#sinceTag > 2 * longestCell) {
      throw new FileRefusal(
        'cell-too-long',
        'A cell of the workbook has more than a million characters. Nothing was stored. Shorten it, save the workbook and choose it again.',
      );
    }
  }

  #strictly(act: () => void): void {
    try {
      act();
    } catch (error) {
      throw error instanceof FileRefusal ? error : damaged();
    }
  }
}

/** Reads the whole of a small document. */
export async function readXml(bytes: AsyncIterable<Uint8Array>, listener: XmlListener): Promise<void> {
  const reader = new XmlReader(listener);
  for await (const chunk of bytes) {
    reader.write(chunk);
  }
  reader.end();
}
