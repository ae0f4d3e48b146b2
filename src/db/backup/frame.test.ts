import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BadFrame, FIRST_LINE, type Frame, type FrameKind, frame, framesOf } from './frame.ts';

async function* piecesOf(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(bytes: Buffer, size: number): Promise<Frame[]> {
  const frames: Frame[] = [];
  for await (const one of framesOf(piecesOf(bytes, size))) frames.push(one);
  return frames;
}

const anyFrame = fc.record({
  kind: fc.constantFrom<FrameKind>('H', 'T', 'D', 'E', 'Z'),
  content: fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
});

const fileOf = (frames: readonly Frame[]) =>
  Buffer.concat([Buffer.from(FIRST_LINE), ...frames.map(({ kind, content }) => frame(kind, content))]);

test('frames come back as they were written, however the bytes arrive', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyFrame, { maxLength: 12 }), fc.integer({ min: 1, max: 64 }), async (frames, size) => {
      expect(await read(fileOf(frames), size)).toEqual(frames);
    }),
  );
});

test('cut off inside a frame it is refused', async () => {
  const whole = fileOf([{ kind: 'D', content: Buffer.from('some rows') }]);
  for (let length = FIRST_LINE.length + 1; length < whole.length; length += 1) {
    await expect(read(whole.subarray(0, length), 7)).rejects.toThrow('it ends in the middle');
  }
});

test('a letter that is none and a length beyond reason are refused before anything is read for them', async () => {
  const head = (kind: string, length: number) => {
    const bytes = Buffer.alloc(5);
    bytes.write(kind, 0, 'latin1');
    bytes.writeUInt32BE(length, 1);
    return Buffer.concat([Buffer.from(FIRST_LINE), bytes]);
  };
  await expect(read(head('x', 0), 64)).rejects.toBeInstanceOf(BadFrame);
  await expect(read(head('D', 0xff_ff_ff_ff), 64)).rejects.toBeInstanceOf(BadFrame);
  await expect(read(Buffer.from('evenkeel backups'), 64)).rejects.toBeInstanceOf(BadFrame);
});
