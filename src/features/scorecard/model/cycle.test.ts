import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCycle } from './cycle.ts';

const edgesOf = (text: string) => new Map(text.split(' ').map((part) => [part[0] ?? '', part.slice(2).split('')]));

describe('findCycle', () => {
  it.each([
    ['a>b b>c', null],
    // twice at the same end is no way back
    ['a>bc b>d c>d', null],
    ['a>a', 'aa'],
    ['a>b b>a', 'aba'],
    ['x>a a>b b>c c>a', 'abca'],
    ['a>b c>d d>e e>d', 'ded'],
  ])('%s: %s', (edges, cycle) => {
    expect(findCycle(edgesOf(edges))?.join('') ?? null).toBe(cycle);
  });

  const node = fc.nat({ max: 7 });
  const graphs = fc.array(fc.tuple(node, node), { maxLength: 14 }).map((pairs) => {
    const edges = new Map<number, number[]>();
    for (const [from, to] of pairs) edges.set(from, [...(edges.get(from) ?? []), to]);
    return edges;
  });

  /** Taking out what leads nowhere until nothing is left, or only cycles and what leads into them. */
  function hasCycle(edges: ReadonlyMap<number, readonly number[]>): boolean {
    const left = new Map(edges);
    for (let before = -1; before !== left.size; ) {
      before = left.size;
      for (const [from, to] of left) if (!to.some((next) => left.has(next))) left.delete(from);
    }
    return left.size > 0;
  }

  it('finds one exactly where there is one, and its path is real', () => {
    fc.assert(
      fc.property(graphs, (edges) => {
        const cycle = findCycle(edges);
        expect(cycle !== null).toBe(hasCycle(edges));
        if (cycle === null) return;
        expect(cycle.at(-1)).toBe(cycle[0]);
        expect(new Set(cycle).size).toBe(cycle.length - 1);
        for (const [at, to] of cycle.slice(1).entries()) expect(edges.get(cycle[at] ?? -1)).toContain(to);
      }),
    );
  });

  it('goes through a chain of any length', () => {
    const chain = new Map(Array.from({ length: 100_000 }, (_, at) => [at, [at + 1]]));
    expect(findCycle(chain)).toBeNull();
  });
});
