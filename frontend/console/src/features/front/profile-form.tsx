import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { BilingualField } from '@/components/bilingual-field';
import { Form } from '@/components/form';
import { PictureButton } from '@/components/picture-button';
import { isBlank, told, typed } from '@/lib/bilingual';
import { useForm } from '@/lib/form';
import type { PartProps } from './part-page';
import { slugOf } from './slug';
import classes from './front.module.css';

/** Who sells here: the shop's address, its picture and its story, and how to reach it. */
export function ProfileForm({ front: view, save, onDone, onCancel }: PartProps) {
  const { t } = useTranslation();
  const front = view.front;
  const form = useForm({
    initial: {
      slug: front?.slug ?? '',
      englishName: front?.englishName ?? '',
      tagline: typed(front?.tagline),
      story: typed(front?.story),
      picture: { id: front?.picture?.id ?? '', path: front?.picture?.path ?? '' },
      contact: { phone: front?.contact?.phone ?? '', email: front?.contact?.email ?? '' },
    },
    draft: `front-profile-${view.shop}`,
    check: ({ slug, tagline, story, contact }) => ({
      slug: /^[a-z0-9-]{3,40}$/.test(slug.trim()) ? undefined : t('front.slugRule'),
      tagline: isBlank(tagline) && isBlank(story) ? t('front.sayWho') : undefined,
      contact: contact.phone.trim() || contact.email.trim() ? undefined : t('front.sayHow'),
    }),
  });
  const { slug, englishName, tagline, story, picture, contact } = form.values;
  const submit = async () => {
    const done = await form.submit((values) =>
      save({
        slug: values.slug.trim(),
        englishName: values.englishName.trim() || null,
        tagline: told(values.tagline),
        story: told(values.story),
        picture: values.picture.id || null,
        contact: { phone: values.contact.phone.trim() || null, email: values.contact.email.trim() || null },
      }),
    );
    if (done) onDone();
  };
  return (
    <Form form={form} deed={t('common.save')} onSubmit={() => void submit()} onCancel={onCancel}>
      <TextInput
        label={t('common.optional', { label: t('front.englishName') })}
        description={t('front.englishNameHint', { name: view.name })}
        maxLength={60}
        {...form.field('englishName')}
        onBlur={() => {
          if (!slug) form.set('slug', slugOf(englishName));
        }}
      />
      <TextInput
        label={t('front.slug')}
        description={view.approvedOn ? t('front.slugFixed') : t('front.slugHint')}
        disabled={Boolean(view.approvedOn)}
        leftSection="/s/"
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        maxLength={40}
        {...form.field('slug')}
        onChange={(event) => form.set('slug', event.currentTarget.value.toLowerCase())}
      />
      <BilingualField
        name="tagline"
        label={t('front.tagline')}
        description={t('front.taglineHint')}
        maxLength={100}
        value={tagline}
        error={form.errors.tagline}
        onChange={(next) => form.set('tagline', next)}
      />
      <BilingualField
        name="story"
        label={t('front.story')}
        description={t('front.storyHint')}
        rows={5}
        maxLength={5000}
        value={story}
        error={form.errors.story}
        onChange={(next) => form.set('story', next)}
      />
      <div className={classes.group}>
        <span className={classes.label}>{t('common.optional', { label: t('front.picture') })}</span>
        {picture.id && <img className={classes.picture} src={picture.path} alt="" />}
        <PictureButton
          shop={view.shop}
          room={1}
          onKept={({ id, path }) => form.set('picture', { id, path })}
        />
        {picture.id && (
          <Button variant="subtle" onClick={() => form.set('picture', { id: '', path: '' })}>
            {t('front.noPicture')}
          </Button>
        )}
      </div>
      <TextInput
        id="field-contact"
        label={t('front.phone')}
        description={t('front.contactHint')}
        type="tel"
        maxLength={20}
        value={contact.phone}
        error={form.errors.contact}
        onChange={(event) => form.set('contact', { ...contact, phone: event.currentTarget.value })}
      />
      <TextInput
        label={t('common.optional', { label: t('front.email') })}
        type="email"
        maxLength={200}
        value={contact.email}
        onChange={(event) => form.set('contact', { ...contact, email: event.currentTarget.value })}
      />
    </Form>
  );
}
