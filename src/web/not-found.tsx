import { Link } from '#kit/page/link.tsx';
import { PageHead } from '#kit/page/page-head.tsx';

/** The same words for what does not exist and for what one may not see: the difference is nobody's business. */
export function NotFound() {
  return (
    <main style={{ padding: '18px var(--ek-gutter)' }}>
      <PageHead answer="Nothing is at this address.">
        <p>
          It may have been deleted, or it belongs to a company you are not a member of.{' '}
          <Link href="/">Go to the first page</Link>.
        </p>
      </PageHead>
    </main>
  );
}
