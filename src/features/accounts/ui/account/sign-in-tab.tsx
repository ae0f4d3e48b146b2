import { useSuspenseQuery } from '@tanstack/react-query';
import { listSessions } from '#client/sign-in.ts';
import type { CompanyId } from '#lib/ids.ts';
import { settled } from '../form/use-attempt.ts';
import { useMe } from '../use-company.ts';
import { AccountHead } from './account-head.tsx';
import { PasskeySection } from './passkey-section.tsx';
import { PasswordSection } from './password-section.tsx';
import { SecondFactorSection } from './second-factor-section.tsx';
import { SessionSection, sessionsKey } from './session-section.tsx';

export function SignInTab({ companyId }: { companyId: CompanyId }) {
  const { email, twoFactor } = useMe();
  const { data: sessions } = useSuspenseQuery({
    queryKey: sessionsKey,
    queryFn: async () => settled(await listSessions()),
    staleTime: 0,
  });
  const places = sessions.length === 1 ? '1 place' : `${sessions.length} places`;
  return (
    <>
      <AccountHead
        companyId={companyId}
        tab="sign-in"
        answer={`Signed in at ${places}; ${twoFactor ? 'a second factor is on' : 'the password alone is enough'}.`}
      >
        <p>{email}, in all your companies.</p>
      </AccountHead>
      <SessionSection companyId={companyId} sessions={sessions} />
      <PasswordSection />
      <SecondFactorSection on={twoFactor} />
      <PasskeySection companyId={companyId} />
    </>
  );
}
