import { posix } from 'node:path';
import type { Epoch } from '#lib/columns/serial-date.ts';
import type { Archive } from './archive.ts';
import { FileRefusal } from './refused.ts';
import { readXml } from './xml-reader.ts';

export interface Sheet {
  readonly name: string;
  readonly part: string;
  readonly hidden: boolean;
}

/** Where the parts of a workbook are, and from which year it counts days. */
export interface Workbook {
  readonly epoch: Epoch;
  readonly sheets: readonly Sheet[];
  readonly styles: string | null;
  readonly strings: string | null;
}

interface Relation {
  readonly type: string;
  readonly part: string;
}

async function relationsOf(archive: Archive, part: string): Promise<ReadonlyMap<string, Relation>> {
  const folder = posix.dirname(part);
  const list = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  const relations = new Map<string, Relation>();
  if (!archive.has(list)) {
    return relations;
  }
  await readXml(archive.read(list), {
    open(name, { Id = '', Type = '', Target = '' }) {
      if (name === 'Relationship') {
        relations.set(Id, { type: posix.basename(Type), part: posix.resolve('/', folder, Target).slice(1) });
      }
    },
  });
  return relations;
}

const notAWorkbook = (what: string) =>
  new FileRefusal('not-a-table', `The file is ${what}. Nothing was stored. Save the table as .xlsx or CSV.`);

function refuseOthers(archive: Archive): void {
  if (archive.has('xl/workbook.bin')) {
    throw notAWorkbook('a binary workbook (.xlsb)');
  }
  if (archive.has('mimetype') || archive.has('content.xml')) {
    throw notAWorkbook('an OpenDocument file');
  }
  if (archive.has('Index/Document.iwa')) {
    throw notAWorkbook('a document of Numbers, Pages or Keynote');
  }
  if (archive.has('word/document.xml') || archive.has('ppt/presentation.xml')) {
    throw notAWorkbook('a text document or a presentation');
  }
  throw new FileRefusal(
    'not-a-table',
    'The file is an archive and no workbook. Nothing was stored. Unpack it and choose the files inside, one by one.',
  );
}

export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const top = [...(await relationsOf(archive, ''))].find(([, { type }]) => type === 'officeDocument')?.[1].part;
  const part = top ?? 'xl/workbook.xml';
  if (!archive.has(part) || !/workbook[^/]*[.]xml$/i.test(part)) {
    refuseOthers(archive);
  }
  const relations = await relationsOf(archive, part);
  const ofType = (type: string) => [...relations.values()].find((relation) => relation.type === type)?.part ?? null;
  let epoch: Epoch = 1900;
  const sheets: Sheet[] = [];
  await readXml(archive.read(part), {
    open(name, attributes) {
      if (name === 'workbookPr') {
        // Extensions have an element of the same name without the attribute.
        epoch = /^(?:1|true)$/.test(attributes['date1904'] ?? '') ? 1904 : epoch;
      } else if (name === 'sheet') {
        const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
        const relation = relations.get(id);
        if (relation?.type === 'worksheet') {
          const hidden = (attributes['state'] ?? 'visible') !== 'visible';
          sheets.push({ name: attributes['name'] ?? '', part: relation.part, hidden });
        }
      }
    },
  });
  return { epoch, sheets, styles: ofType('styles'), strings: ofType('sharedStrings') };
}
