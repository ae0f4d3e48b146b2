/**
 * The same pure function, computed once for the same two objects: several readers of a million records share one pass
 * over them. What is handed in and what comes out must never be changed; it is forgotten with the objects.
 */
export function remembered<One extends object, Other extends object, Found>(
  compute: (one: One, other: Other) => Found,
): (one: One, other: Other) => Found {
  const known = new WeakMap<One, WeakMap<Other, { readonly found: Found }>>();
  return (one, other) => {
    const ofOne = known.get(one) ?? new WeakMap<Other, { readonly found: Found }>();
    known.set(one, ofOne);
    const held = ofOne.get(other) ?? { found: compute(one, other) };
    ofOne.set(other, held);
    return held.found;
  };
}
