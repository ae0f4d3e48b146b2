const EXACT = /^\d+\.\d+\.\d+(-[\w.]+)?$/;

/**
 * What is wrong with the lock. npm leaves an optional package out of the lock when the registry it asked lacks that
 * platform, and `npm ci` then refuses the lock elsewhere; an address would bind the lock to one registry.
 */
export function findLock(manifest, lock) {
  const entries = Object.entries(lock.packages);
  const locked = new Set(entries.map(([place]) => place.split('node_modules/').pop()));
  const incomplete = entries.flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !locked.has(name))
      .map(
        (name) =>
          `package-lock.json: ${place || 'the project'} may need ${name}, which is not in the lock; take an older version of what needs it`,
      ),
  );
  const addressed = entries
    .filter(([, { resolved }]) => resolved)
    .map(([place]) => `package-lock.json: ${place} has an address; install with the project's .npmrc`);
  const unchecked = entries
    .filter(([place, { integrity, link }]) => place !== '' && !integrity && !link)
    .map(([place]) => `package-lock.json: ${place} has no checksum`);
  const kinds = ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides'];
  const loose = kinds.flatMap((kind) =>
    Object.entries(manifest[kind] ?? {})
      .filter(([, version]) => !EXACT.test(version))
      .map(([name, version]) => `package.json: ${kind} ${name} is ${version}; give one exact version`),
  );
  return [...incomplete, ...addressed, ...unchecked, ...loose];
}
