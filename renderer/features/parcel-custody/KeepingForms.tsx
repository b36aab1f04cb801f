/** Short forms beside a thing: where it goes, what is wrong with it, one word on it. Enter notes it, Escape leaves. */
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { UndoPlan } from '#renderer/db/store.ts'
import { text, useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import { custodyRefusalWords } from './custodyWords.ts'
import { damageItem, declineItems, loseItem, missItem, moveItems, recoverItem, ruleItem } from './keepingCommands.ts'
import { PictureField } from './PictureField.tsx'
import type { CustodyLine } from './queries.ts'
import { SlotSelect } from './SlotSelect.tsx'
import { tellDone } from './stepNotices.tsx'

export interface ItemFormProps {
  readonly line: CustodyLine
  readonly onDone: () => void
}

type Done = Result<{ readonly undo: UndoPlan | undefined }, { readonly code: string; readonly field?: string }>

/** Says what was done with undo, or hands the refusal back to stand beside its field. */
export function useOutcome() {
  const desk = useDesk()
  return (done: Done, message: () => string): EntryOutcome => {
    if (!done.ok) return refusedEntry(done.error, custodyRefusalWords)
    tellDone(desk, message(), done.value.undo)
    return ok(undefined)
  }
}

/** Into another slot, or back into one. */
export function SlotForm({ line, act, onDone }: ItemFormProps & { readonly act: 'move' | 'recover' }) {
  const t = useText()
  const desk = useDesk()
  const outcome = useOutcome()
  const entry = useEntryForm<{ slotId: string | null }>({
    initialValues: { slotId: act === 'recover' ? line.item.slotId : null },
    validate: () => ({}),
  })
  const { form } = entry
  const slotId = form.useWatchValue('slotId') as string | null
  const onSubmit = async (): Promise<EntryOutcome> => {
    const { tag } = line.item
    const { slotId: to } = form.getValues()
    if (act === 'recover')
      return outcome(await recoverItem(desk, line.id, to), () => text('custodyOut.done.recovered', { tag }))
    const slot = to === null ? '' : ((await desk.store.db.shelfSlots.get(to))?.v.code ?? '')
    return outcome(await moveItems(desk, [line.id], to), () => text('custodyOut.done.moved', { tag, slot }))
  }
  return (
    <EntryForm
      entry={entry}
      title={t(`custodyOut.forms.${act}`)}
      submitLabel={t('custodyOut.forms.save')}
      onSubmit={onSubmit}
      onDone={onDone}
      onLeave={onDone}
    >
      <EntrySection title={line.item.tag}>
        <SlotSelect
          isFirst
          value={slotId}
          onChange={(id) => form.setFieldValue('slotId', id)}
          error={form.errors.slotId}
        />
      </EntrySection>
    </EntryForm>
  )
}

/** Damage or shortage, with photographs where the host keeps them. */
export function DamageForm({ line, onDone }: ItemFormProps) {
  const t = useText()
  const desk = useDesk()
  const outcome = useOutcome()
  const [pictures, setPictures] = useState<readonly Uint8Array[]>([])
  const entry = useEntryForm<{ remark: string }>({ initialValues: { remark: '' }, validate: () => ({}) })
  const { form } = entry
  return (
    <EntryForm
      entry={entry}
      title={t('custodyOut.forms.damage')}
      submitLabel={t('custodyOut.forms.save')}
      onSubmit={async ({ remark }) =>
        outcome(await damageItem(desk, line.id, { remark, pictures }), () =>
          text('custodyOut.done.damaged', { tag: line.item.tag }),
        )
      }
      onDone={onDone}
      onLeave={onDone}
    >
      <EntrySection title={line.item.tag}>
        <TextInput
          label={t('custodyOut.forms.damageLabel')}
          autoComplete='off'
          autoFocus
          key={form.key('remark')}
          {...form.getInputProps('remark')}
        />
        <PictureField pictures={pictures} onChange={setPictures} />
      </EntrySection>
    </EntryForm>
  )
}

const WORDS = {
  rule: { run: ruleItem, done: 'ruled' },
  decline: { run: (desk, id, words) => declineItems(desk, [id], words), done: 'declined' },
  miss: { run: missItem, done: 'missed' },
  lose: { run: loseItem, done: 'lost' },
} as const satisfies Readonly<
  Record<string, { run: (desk: ReturnType<typeof useDesk>, id: string, words: string) => Promise<Done>; done: string }>
>

/** One sentence: the leader's word, why it is declined, where it was looked for. */
export function OneWordForm({ line, act, onDone }: ItemFormProps & { readonly act: keyof typeof WORDS }) {
  const t = useText()
  const desk = useDesk()
  const outcome = useOutcome()
  const entry = useEntryForm<{ remark: string }>({ initialValues: { remark: '' }, validate: () => ({}) })
  const { form } = entry
  const { run, done } = WORDS[act]
  return (
    <EntryForm
      entry={entry}
      title={t(`custodyOut.forms.${act}`)}
      {...(act === 'lose' ? { intro: t('custodyOut.forms.loseIntro') } : {})}
      submitLabel={t('custodyOut.forms.save')}
      onSubmit={async ({ remark }) =>
        outcome(await run(desk, line.id, remark), () => text(`custodyOut.done.${done}`, { tag: line.item.tag }))
      }
      onDone={onDone}
      onLeave={onDone}
    >
      <EntrySection title={line.item.tag}>
        <TextInput
          label={t(`custodyOut.forms.${act}Label`)}
          autoComplete='off'
          autoFocus
          key={form.key('remark')}
          {...form.getInputProps('remark')}
        />
      </EntrySection>
    </EntryForm>
  )
}
