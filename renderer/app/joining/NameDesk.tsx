/** Joining, step 3: what this desk is called and its letter; then the host is bound to the folder and the store is opened. */
import { TextInput } from '@mantine/core'
import { exchangeRefusalWords } from '#renderer/features/exchange/exchangeWords.ts'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { joinedWords } from '#renderer/ui/entryRefusal.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { PREFIX_PATTERN } from '#shared/domain/desks/schema.ts'
import type { FrontDeskBridge } from '#shared/ipc/bridge.ts'
import { err } from '#shared/kernel/result.ts'
import type { JoinCommunityProps, OpenedKeys } from './JoinCommunity.tsx'

interface NameDeskProps extends Pick<JoinCommunityProps, 'onJoined' | 'onBack'> {
  readonly bridge: FrontDeskBridge
  readonly opened: OpenedKeys
}

interface Typed extends Record<string, unknown> {
  readonly name: string
  readonly prefix: string
}

/** A first desk has A: the next letter is the likeliest to be free. */
const NOTHING_TYPED: Typed = { name: '', prefix: 'B' }

function letters({ prefix }: Typed): string {
  return prefix.trim().toUpperCase()
}

function check(typed: Typed): Record<string, string> {
  const wrong: Record<string, string> = {}
  if (typed.name.trim() === '') wrong.name = joinedWords(exchangeRefusalWords('name-missing'))
  if (!PREFIX_PATTERN.test(letters(typed))) wrong.prefix = joinedWords(exchangeRefusalWords('prefix-shape'))
  return wrong
}

export function NameDesk({ bridge, opened, onJoined, onBack }: NameDeskProps) {
  const t = useText()
  const entry = useEntryForm<Typed>({
    initialValues: NOTHING_TYPED,
    validate: check,
    missing: (typed) => (typed.name.trim() === '' ? [{ field: 'name', label: t('passphrase.join.name') }] : []),
  })
  const submit = async (typed: Typed): Promise<EntryOutcome> => {
    const { path, workspace, ring, keysFile } = opened
    const bound = await bridge.folder.bind({ workspaceId: workspace, path, create: false, readme: '' })
    if (!bound.ok) return err({ words: exchangeRefusalWords(bound.error.code) })
    const desk = { name: typed.name.trim(), prefix: letters(typed) }
    const joined = await onJoined({ workspace, ring, keysFile, desk })
    return joined.ok ? joined : err({ words: joined.error })
  }
  return (
    <EntryForm
      entry={entry}
      title={t('passphrase.join.title')}
      titleLevel={1}
      intro={t('passphrase.join.opened')}
      submitLabel={t('passphrase.join.submit')}
      onSubmit={submit}
      onDone={() => {}}
      onLeave={onBack}
    >
      <EntrySection title={t('passphrase.join.deskStep')}>
        <TextInput
          key={entry.form.key('name')}
          {...entry.form.getInputProps('name')}
          label={t('passphrase.join.name')}
          description={t('passphrase.join.nameHint')}
          withAsterisk
          autoFocus
        />
        <TextInput
          key={entry.form.key('prefix')}
          {...entry.form.getInputProps('prefix')}
          label={t('passphrase.join.prefix')}
          description={t('passphrase.join.prefixHint')}
          maxLength={2}
          withAsterisk
        />
      </EntrySection>
    </EntryForm>
  )
}
