/** The hull, the keel below it, the waterline above. */
export function BrandMark({ size = 24 }: { size?: number }) {
  return (
    <svg viewBox="0 0 20 20" width={size} height={size} aria-hidden="true">
      <path d="M2 9.2h16c-.4 4.2-3.6 6.6-8 6.6s-7.6-2.4-8-6.6z" fill="var(--ek-accent)" />
      <path d="M10 15v4" stroke="var(--ek-accent)" strokeWidth="2.4" />
      <path d="M2 6h16" stroke="var(--ek-text)" strokeWidth="1.6" />
    </svg>
  );
}
