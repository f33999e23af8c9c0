import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FieldGroup } from '@/components/field-group';
import { platforms, usePlatformName } from '@/components/platform';
import classes from './shops.module.css';

export interface ChannelDraft {
  platform: string;
  shopName: string;
}

interface Props {
  channels: ChannelDraft[];
  error?: string;
  onChange: (channels: ChannelDraft[]) => void;
}

/** One line per account elsewhere: the platform and the shop's name there. */
export function ChannelFields({ channels, error, onChange }: Props) {
  const { t } = useTranslation();
  const platformName = usePlatformName();
  const set = (at: number, next: Partial<ChannelDraft>) =>
    onChange(channels.map((one, i) => (i === at ? { ...one, ...next } : one)));
  return (
    <FieldGroup name="channels" legend={t('shops.channels')} hint={t('shops.channelsHint')} error={error}>
      {channels.map((channel, i) => (
        <div key={i} className={classes.channel}>
          <NativeSelect
            label={t('shops.platform')}
            value={channel.platform}
            data={[...new Set([...platforms, channel.platform])].map((value) => ({
              value,
              label: platformName(value),
            }))}
            onChange={(event) => set(i, { platform: event.currentTarget.value })}
          />
          <TextInput
            label={t('shops.nameThere')}
            value={channel.shopName}
            maxLength={120}
            onChange={(event) => set(i, { shopName: event.currentTarget.value })}
          />
          <ActionIcon
            variant="default"
            size="input-sm"
            aria-label={t('shops.removeChannel', { name: channel.shopName })}
            onClick={() => onChange(channels.filter((_, at) => at !== i))}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="default"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => onChange([...channels, { platform: 'taobao', shopName: '' }])}
      >
        {t('shops.addChannel')}
      </Button>
    </FieldGroup>
  );
}
