import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { queryClient } from '@/lib/queries';
import { SignInForm } from './sign-in-form';

/** Lays the sign-in over the page, so that nothing typed on it is lost. */
export function SignInAgain({ person }: { person: string }) {
  const { t } = useTranslation();
  const goOn = (id: string) => {
    if (id === person) {
      void queryClient.invalidateQueries();
    } else {
      // What somebody else began to write is none of theirs.
      sessionStorage.clear();
      window.location.assign('/app/');
    }
  };
  return (
    <Modal opened withCloseButton={false} onClose={() => undefined} title={t('session.again.title')}>
      <p>{t('session.again.hint')}</p>
      <SignInForm onSignedIn={({ id }) => goOn(id)} />
    </Modal>
  );
}
