/** 补办 of one key or card: the new number, what it costs, who takes it. */
import { TextInput } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import { replaceItem } from '#renderer/features/move-in/commands/handingItems.ts'
import { moveInWord } from '#renderer/features/move-in/moveInWords.ts'
import type { HandedLine } from '#renderer/features/move-in/queries/handing.ts'
import { sendPaper } from '#renderer/papers/paperJobs.tsx'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { LateEntryFields } from '#renderer/ui/LateEntryFields.tsx'
import { type LateEntryValues, lateEntryOf, NO_LATE_ENTRY } from '#renderer/ui/lateEntryValues.ts'
import { MoneyInput } from '#renderer/ui/MoneyInput.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import type { Fen } from '#shared/kernel/money.ts'
import { ok } from '#shared/kernel/result.ts'
import { useTell } from './handingNotices.tsx'
import { handingRefusalWords } from './handingWords.ts'
import { TakerFields, type TakerValues } from './TakerFields.tsx'

type ReplaceValues = TakerValues &
  LateEntryValues & { serial: string; depositFen: Fen | null; costFen: Fen | null; receiptNumber: string }

interface ReplaceFormProps {
  readonly line: HandedLine
  readonly onClose: () => void
}

export function ReplaceForm({ line, onClose }: ReplaceFormProps) {
  const t = useText()
  const desk = useDesk()
  const tell = useTell()
  const title =
    `${t('moveInHanding.acts.replace')} ${moveInWord('handed', line.state.kind, t)} ${line.state.serial}`.trim()
  const entry = useEntryForm<ReplaceValues>({
    initialValues: {
      ...NO_LATE_ENTRY,
      ...{ takerName: line.name, relation: line.state.relation || 'owner', isIdChecked: false, remark: '' },
      ...{ serial: '', depositFen: null, costFen: null, receiptNumber: '' },
    },
    validate: () => ({}),
  })
  const { form } = entry
  const submit = async (values: ReplaceValues): Promise<EntryOutcome> => {
    const late = lateEntryOf(values, { zone: desk.store.zone(), form: 'handed-items' })
    const { takerName, relation, isIdChecked, remark, serial, receiptNumber } = values
    const money = { depositFen: values.depositFen ?? 0, costFen: values.costFen ?? 0 }
    const input = { takerName, relation, isIdChecked, remark, serial, receiptNumber, ...money }
    const done = await replaceItem(desk, line.id, input, late)
    if (!done.ok) return refusedEntry(done.error, handingRefusalWords)
    const { number, sheetId, undo } = done.value
    tell(t('moveInHanding.done.replaced', { number }), undo)
    if (sheetId !== undefined) void sendPaper(desk, { sheetId, number, title: t('papers.forms.handed-items') })
    return ok(undefined)
  }
  return (
    <aside className='side-panel handing-form' aria-label={title}>
      <EntryForm
        entry={entry}
        title={title}
        submitLabel={t('moveInHanding.acts.replace')}
        onSubmit={submit}
        onDone={onClose}
        onLeave={onClose}
      >
        <EntrySection title={t('moveInHanding.form.things')}>
          <TextInput
            label={t('moveInHanding.form.serial')}
            autoComplete='off'
            key={form.key('serial')}
            {...form.getInputProps('serial')}
          />
          <div className='handing-pair'>
            <MoneyInput
              label={t('moveInHanding.form.deposit')}
              key={form.key('depositFen')}
              {...form.getInputProps('depositFen')}
            />
            <MoneyInput
              label={t('moveInHanding.form.cost')}
              key={form.key('costFen')}
              {...form.getInputProps('costFen')}
            />
          </div>
          <TextInput
            label={t('moveInHanding.form.receipt')}
            description={t('moveInHanding.form.receiptHint')}
            autoComplete='off'
            key={form.key('receiptNumber')}
            {...form.getInputProps('receiptNumber')}
          />
        </EntrySection>
        <TakerFields entry={entry} />
        <LateEntryFields entry={entry} />
      </EntryForm>
    </aside>
  )
}
