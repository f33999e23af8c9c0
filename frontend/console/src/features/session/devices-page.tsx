import { Button } from '@mantine/core';
import { IconDeviceDesktop, IconDeviceMobile } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Confirm, useAsked } from '@/components/confirm';
import { Loaded } from '@/components/feedback';
import { Moment } from '@/components/figures';
import { Page } from '@/components/page';
import { StateBadge } from '@/components/state-badge';
import { toast } from '@/components/toasts';
import { api, client, type Schemas } from '@/lib/api';
import { refresh } from '@/lib/queries';
import classes from './devices.module.css';

type Session = Schemas['MySession'];

const HANDHELD = ['Android', 'HarmonyOS', 'iPhone', 'iPad'];

/** Where the person is signed in, and how they sign out of what is not at hand. */
export function DevicesPage() {
  const { t } = useTranslation();
  const sessions = useQuery(api.queryOptions('get', '/api/my/sessions'));
  return (
    <Page title={t('devices.title')} narrow>
      <p>{t('devices.hint')}</p>
      <Loaded query={sessions}>{({ items }) => <Devices sessions={items} />}</Loaded>
    </Page>
  );
}

function Devices({ sessions }: { sessions: Session[] }) {
  const { t } = useTranslation();
  const name = useDeviceName();
  const ending = useAsked<Session>();
  const [endingOthers, setEndingOthers] = useState(false);
  const current = sessions.filter((session) => session.current);
  const others = sessions.filter((session) => !session.current);
  const end = async (session: Session) => {
    await client.DELETE('/api/my/sessions/{id}', { params: { path: { id: session.id } } });
    await refresh('/api/my/sessions');
    toast(t('devices.ended', { device: name(session) }));
  };
  const endOthers = async () => {
    await client.DELETE('/api/my/sessions');
    await refresh('/api/my/sessions');
    toast(t('devices.othersEnded'));
  };
  return (
    <>
      <ul className={classes.devices}>
        {[...current, ...others].map((session) => (
          <Device key={session.id} session={session} onEnd={() => ending.ask(session)} />
        ))}
      </ul>
      {others.length === 0 ? (
        <p>{t('devices.noOthers')}</p>
      ) : (
        <div>
          <Button color="danger" variant="outline" onClick={() => setEndingOthers(true)}>
            {t('devices.endOthers', { count: others.length })}
          </Button>
        </div>
      )}
      <Confirm
        opened={ending.about !== null}
        onClose={ending.close}
        title={t('devices.end')}
        deed={t('devices.end')}
        danger
        onConfirm={() => (ending.about ? end(ending.about) : Promise.resolve())}
      >
        {ending.about && t('devices.endMeans', { device: name(ending.about) })}
      </Confirm>
      <Confirm
        opened={endingOthers}
        onClose={() => setEndingOthers(false)}
        title={t('devices.endOthers', { count: others.length })}
        deed={t('devices.endOthers', { count: others.length })}
        danger
        onConfirm={endOthers}
      >
        {t('devices.endOthersMeans', { count: others.length })}
      </Confirm>
    </>
  );
}

function Device({ session, onEnd }: { session: Session; onEnd: () => void }) {
  const { t } = useTranslation();
  const name = useDeviceName()(session);
  const Icon = HANDHELD.includes(session.system ?? '') ? IconDeviceMobile : IconDeviceDesktop;
  return (
    <li className={classes.device}>
      <Icon size={24} stroke={1.5} aria-hidden />
      <div className={classes.about}>
        <p className={classes.name}>
          {name} {session.current && <StateBadge tone="good">{t('devices.current')}</StateBadge>}
        </p>
        <p className={classes.when}>
          {t('devices.begun')} <Moment at={session.begun} />
        </p>
        <p className={classes.when}>
          {t('devices.lastUsed')} <Moment at={session.lastUsed} />
        </p>
      </div>
      {!session.current && (
        <Button variant="default" onClick={onEnd} aria-label={t('devices.endOf', { device: name })}>
          {t('devices.end')}
        </Button>
      )}
    </li>
  );
}

function useDeviceName() {
  const { t } = useTranslation();
  const word = (name: string) => t(`devices.names.${name as 'WeChat'}`, { defaultValue: name });
  return ({ browser, system }: Session) =>
    [browser, system].flatMap((name) => (name ? [word(name)] : [])).join(' · ') || t('devices.unknown');
}
