import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { regionsUnder } from '@/components/place-picker';
import { regionName } from '@/lib/regions';
import classes from './shipping.module.css';

interface Props {
  chosen: string[];
  taken: string[];
  onChange: (provinces: string[]) => void;
}

/** Which provinces belong to a zone; those of other zones cannot be ticked. */
export function ProvinceTicks({ chosen, taken, onChange }: Props) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(chosen.length === 0);
  const provinces = useQuery(regionsUnder('')).data?.items ?? [];
  const names = provinces.filter(({ code }) => chosen.includes(code)).map(regionName);
  const toggle = (code: string) =>
    onChange(chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code]);
  return (
    <div className={classes.provinces}>
      <p>
        <strong>{t('shipping.provinces', { count: chosen.length })}</strong>{' '}
        {!opened && <span className={classes.hint}>{names.join(t('shipping.comma'))}</span>}
      </p>
      <Button variant="default" aria-expanded={opened} onClick={() => setOpened(!opened)}>
        {t(opened ? 'shipping.hideProvinces' : 'shipping.changeProvinces')}
      </Button>
      {opened && (
        <div className={classes.ticks}>
          {provinces.map((province) => (
            <Checkbox
              key={province.code}
              label={regionName(province)}
              checked={chosen.includes(province.code)}
              disabled={taken.includes(province.code)}
              onChange={() => toggle(province.code)}
            />
          ))}
        </div>
      )}
    </div>
  );
}
