import { useTranslation } from 'react-i18next';

/** Channels whose files can be imported today. */
export const platforms = ['taobao', 'generic'] as const;

/** Everything that sales come from: our own shops, and those channels. */
export const channels = ['hosted', ...platforms] as const;

/** The channel's name in the reader's language; a channel of one's own keeps the name it was given. */
export function usePlatformName() {
  const { t } = useTranslation();
  return (platform: string) => {
    const known = channels.find((one) => one === platform);
    return known ? t(`common.platforms.${known}`) : platform;
  };
}
