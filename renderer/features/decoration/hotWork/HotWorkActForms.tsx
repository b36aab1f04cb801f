/** The short forms of a hot-work permit: looked at before, looked at after, closed unlit. */
import { Checkbox, TextInput } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import {
  checkHotWork,
  closeHotWork,
  type HotWorkKey,
  recheckHotWork,
} from '#renderer/features/decoration/commands/hotWork.ts'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import type { HotWork } from '#shared/domain/decoration/hotWork/hotWorkFold.ts'
import { NOTICE_PLACES } from '#shared/domain/decoration/hotWork/hotWorkStanding.ts'
import { ok } from '#shared/kernel/result.ts'
import { hotWorkRefusalWords } from './hotWorkWords.ts'
import { tellDone } from './siteNotices.tsx'

export interface ActFormProps {
  readonly at: HotWorkKey
  readonly work: HotWork
  readonly unit: string
  readonly onClose: () => void
}

type CheckValues = { postedAt: string[]; isEquipped: boolean; isCleared: boolean }

export function CheckForm({ at, work, unit, onClose }: ActFormProps) {
  const t = useText()
  const desk = useDesk()
  const entry = useEntryForm<CheckValues>({
    initialValues: { postedAt: [], isEquipped: false, isCleared: false },
    validate: () => ({}),
  })
  const { form } = entry
  const onSubmit = async (values: CheckValues): Promise<EntryOutcome> => {
    const done = await checkHotWork(desk, at, values)
    // A tick has no room for words beside it: they stand above the button.
    if (!done.ok) return refusedEntry({ code: done.error.code }, hotWorkRefusalWords)
    tellDone(desk, t('decorationHotWork.done.checked'), done.value.undo)
    return ok(undefined)
  }
  return (
    <EntryForm
      entry={entry}
      title={t('decorationHotWork.check.title', { unit })}
      intro={t('decorationHotWork.check.intro')}
      submitLabel={t('decorationHotWork.check.submit')}
      onSubmit={onSubmit}
      onDone={onClose}
      onLeave={onClose}
    >
      <EntrySection title={t('decorationHotWork.check.section')}>
        <Checkbox.Group key={form.key('postedAt')} {...form.getInputProps('postedAt')}>
          <div className='site-ticks'>
            {NOTICE_PLACES.map((place) => (
              <Checkbox
                key={place}
                value={place}
                label={t('decorationHotWork.check.posted', { place: t(`decorationHotWork.places.${place}`) })}
              />
            ))}
          </div>
        </Checkbox.Group>
        <Checkbox
          label={t('decorationHotWork.check.equipped', { what: work.extinguishers })}
          key={form.key('isEquipped')}
          {...form.getInputProps('isEquipped', { type: 'checkbox' })}
        />
        <Checkbox
          label={t('decorationHotWork.check.cleared', { what: work.clearing })}
          key={form.key('isCleared')}
          {...form.getInputProps('isCleared', { type: 'checkbox' })}
        />
      </EntrySection>
    </EntryForm>
  )
}

export function RecheckForm({ at, unit, onClose }: ActFormProps) {
  const t = useText()
  const desk = useDesk()
  const entry = useEntryForm({ initialValues: { remark: '' }, validate: () => ({}) })
  const { form } = entry
  const onSubmit = async ({ remark }: { readonly remark: string }): Promise<EntryOutcome> => {
    const done = await recheckHotWork(desk, at, remark)
    if (!done.ok) return refusedEntry(done.error, hotWorkRefusalWords)
    tellDone(desk, t('decorationHotWork.done.rechecked'), done.value.undo)
    return ok(undefined)
  }
  return (
    <EntryForm
      entry={entry}
      title={t('decorationHotWork.recheck.title', { unit })}
      intro={t('decorationHotWork.recheck.intro')}
      submitLabel={t('decorationHotWork.recheck.submit')}
      onSubmit={onSubmit}
      onDone={onClose}
      onLeave={onClose}
    >
      <EntrySection title={t('decorationHotWork.recheck.remark')}>
        <TextInput
          label={t('decorationHotWork.recheck.remark')}
          placeholder={t('common.optional')}
          data-autofocus
          autoComplete='off'
          key={form.key('remark')}
          {...form.getInputProps('remark')}
        />
      </EntrySection>
    </EntryForm>
  )
}

export function CancelForm({ at, unit, onClose }: ActFormProps) {
  const t = useText()
  const desk = useDesk()
  const entry = useEntryForm({ initialValues: { reason: '' }, validate: () => ({}) })
  const { form } = entry
  const onSubmit = async ({ reason }: { readonly reason: string }): Promise<EntryOutcome> => {
    const done = await closeHotWork(desk, at, reason)
    if (!done.ok) return refusedEntry(done.error, hotWorkRefusalWords)
    tellDone(desk, t('decorationHotWork.done.closed'), done.value.undo)
    return ok(undefined)
  }
  return (
    <EntryForm
      entry={entry}
      title={t('decorationHotWork.cancel.title', { unit })}
      intro={t('decorationHotWork.cancel.intro')}
      submitLabel={t('decorationHotWork.cancel.submit')}
      onSubmit={onSubmit}
      onDone={onClose}
      onLeave={onClose}
    >
      <EntrySection title={t('decorationHotWork.cancel.reason')}>
        <TextInput
          label={t('decorationHotWork.cancel.reason')}
          data-autofocus
          autoComplete='off'
          key={form.key('reason')}
          {...form.getInputProps('reason')}
        />
      </EntrySection>
    </EntryForm>
  )
}
