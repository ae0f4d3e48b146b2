/**
 * A way from one node back to itself, `[a, b, a]`; null when there is none.
 * @param edges what each node leads to; nodes that lead nowhere may be left out.
 */
export function findCycle<Node>(edges: ReadonlyMap<Node, readonly Node[]>): Node[] | null {
  const done = new Set<Node>();
  for (const start of edges.keys()) {
    const path: { readonly node: Node; readonly ahead: Node[] }[] = [];
    const on = new Set<Node>();
    const enter = (node: Node) => {
      path.push({ node, ahead: [...(edges.get(node) ?? [])] });
      on.add(node);
    };
    if (!done.has(start)) enter(start);
    for (let last = path.at(-1); last !== undefined; last = path.at(-1)) {
      const next = last.ahead.shift();
      if (next === undefined) {
        path.pop();
        on.delete(last.node);
        done.add(last.node);
      } else if (on.has(next)) {
        const nodes = path.map(({ node }) => node);
        return [...nodes.slice(nodes.indexOf(next)), next];
      } else if (!done.has(next)) {
        enter(next);
      }
    }
  }
  return null;
}
