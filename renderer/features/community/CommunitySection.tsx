/** Settings, 小区: what every paper prints of the community. Conflict-safe: a save names the writes the form showed. */
import { Select, TextInput } from '@mantine/core'
import { useCallback, useEffect, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useFollowedForm } from '#renderer/db/useFollowedForm.ts'
import { useText } from '#renderer/text/text.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { notesElsewhere } from '#renderer/ui/notesElsewhere.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { COMMUNITY_ID } from '#shared/domain/community/schema.ts'
import { isLeader } from '#shared/domain/roles.ts'
import { configureCommunity } from './commands.ts'
import {
  type CommunityTyped,
  communityShape,
  openCommunityForm,
  readCommunity,
  type ShownCommunity,
} from './communityFollow.ts'
import { communityRefusalWords, offerCommunityUndo } from './communityWords.ts'
import { useContestedCommunity } from './queries.ts'

export function CommunitySection() {
  const { store } = useDesk()
  const [opened, setOpened] = useState<ShownCommunity>()
  const open = useCallback(async () => setOpened(await openCommunityForm(store)), [store])
  useEffect(() => void open(), [open])
  if (opened === undefined) return null
  return <OpenedForm key={JSON.stringify(opened.seen)} first={opened} onSaved={() => void open()} />
}

interface OpenedFormProps {
  readonly first: ShownCommunity
  readonly onSaved: () => void
}

function OpenedForm({ first, onSaved }: OpenedFormProps) {
  const t = useText()
  const desk = useDesk()
  const contested = useContestedCommunity()
  const leads = isLeader(desk.signature.actor)
  const entry = useEntryForm<CommunityTyped>({
    initialValues: first.values,
    validate: (typed): Record<string, string> => (typed.name.trim() === '' ? { name: t('common.required') } : {}),
    missing: (typed) => (typed.name.trim() === '' ? [{ field: 'name', label: t('community.name') }] : []),
  })
  const { form } = entry
  const followed = useFollowedForm({ id: COMMUNITY_ID, shape: communityShape, read: readCommunity, first, form })
  const submit = async (after: CommunityTyped): Promise<EntryOutcome> => {
    const { values, seen } = followed.shown() ?? first
    const done = await configureCommunity(desk, { before: values, seen, after })
    if (!done.ok) return refusedEntry(done.error, communityRefusalWords)
    offerCommunityUndo(desk, t('community.saved'), done.value.undo)
    return done
  }
  return (
    <>
      {contested && (
        <Banner kind='problem'>
          {t('community.contested', { fields: t('community.title') })}{' '}
          <ContestedMark records={[`community/${COMMUNITY_ID}`]} isContested />
        </Banner>
      )}
      {!leads && <Banner kind='notice'>{t('community.onlyLeaders')}</Banner>}
      <EntryForm
        entry={entry}
        elsewhere={notesElsewhere(followed, communityShape)}
        title={t('community.title')}
        intro={t('community.intro')}
        submitLabel={t('common.save')}
        onSubmit={submit}
        onDone={onSaved}
      >
        <CommunityFields form={form} readOnly={!leads} />
      </EntryForm>
    </>
  )
}

interface CommunityFieldsProps {
  readonly form: ReturnType<typeof useEntryForm<CommunityTyped>>['form']
  readonly readOnly: boolean
}

function CommunityFields({ form, readOnly }: CommunityFieldsProps) {
  const t = useText()
  const text = (field: 'name' | 'company' | 'hotline') => ({
    ...form.getInputProps(field),
    label: t(`community.${field}`),
    readOnly,
  })
  return (
    <>
      <EntrySection title={t('community.onPaper')}>
        <TextInput key={form.key('name')} {...text('name')} withAsterisk />
        <TextInput key={form.key('company')} {...text('company')} placeholder={t('common.optional')} />
        <TextInput key={form.key('hotline')} {...text('hotline')} placeholder={t('common.optional')} />
      </EntrySection>
      <EntrySection title={t('community.place')}>
        <Select
          key={form.key('timeZone')}
          {...form.getInputProps('timeZone')}
          label={t('community.timeZone')}
          description={t('community.timeZoneHint')}
          data={Intl.supportedValuesOf('timeZone')}
          searchable
          limit={40}
          allowDeselect={false}
          readOnly={readOnly}
        />
      </EntrySection>
    </>
  )
}
