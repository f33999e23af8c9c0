import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Loaded, Note } from '@/components/feedback';
import { ButtonLink, TextLink } from '@/components/link';
import { Page } from '@/components/page';
import { toast } from '@/components/toasts';
import { HolidayForm } from './holiday-form';
import type { Part } from './parts';
import { PaymentsForm } from './payments-form';
import { PoliciesForm } from './policies-form';
import { ProfileForm } from './profile-form';
import { frontQuery, useSaveFront, type Front, type FrontForm } from './queries';
import { SenderForm } from './sender-form';
import { WordsForm } from './words-form';

const route = getRouteApi('/frame/shops/$shop/front/$part');

/** What each form of a part is given. */
export interface PartProps {
  front: Front;
  save: (part: Partial<FrontForm>) => Promise<void>;
  onDone: () => void;
  onCancel: () => void;
}

const forms = {
  profile: ProfileForm,
  sender: SenderForm,
  payments: PaymentsForm,
  policies: PoliciesForm,
  holiday: HolidayForm,
  words: WordsForm,
};

/** One part of the front, changed and saved on its own. */
export function PartPage() {
  const { t } = useTranslation();
  const { shop, part } = route.useParams();
  const found = useQuery(frontQuery(shop));
  return (
    <Page
      title={t(`front.part.${part}`)}
      back={
        <TextLink to="/shops/$shop/front" params={{ shop }}>
          {t('front.title')}
        </TextLink>
      }
      narrow
    >
      <Loaded query={found}>
        {(front) =>
          front.front || part === 'profile' ? (
            <PartForm key={part} front={front} part={part} />
          ) : (
            <Note title={t('front.profileFirst')}>
              <ButtonLink to="/shops/$shop/front/$part" params={{ shop, part: 'profile' }}>
                {t('front.deed.PROFILE')}
              </ButtonLink>
            </Note>
          )
        }
      </Loaded>
    </Page>
  );
}

function PartForm({ front, part }: { front: Front; part: Part }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const save = useSaveFront(front.shop);
  const leave = () => void navigate({ to: '/shops/$shop/front', params: { shop: front.shop } });
  const Fields = forms[part];
  return (
    <Fields
      front={front}
      save={save}
      onCancel={leave}
      onDone={() => {
        toast(t('common.saved'));
        leave();
      }}
    />
  );
}
