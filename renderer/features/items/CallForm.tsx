/** 记一件事 (F6): a call or visit with its matters one under the other, in the side of the reception. */
import { useFormDrafts } from '#renderer/db/formDrafts.ts'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { LateEntryFields } from '#renderer/ui/LateEntryFields.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { CallerFields } from './CallerFields.tsx'
import { type CallValues, isCallValues, isEmptyMatter, newCall } from './callValues.ts'
import { MatterList } from './MatterList.tsx'
import { PhoneGreeting } from './PhoneGreeting.tsx'
import type { Caller } from './useCaller.ts'
import { useTakeDown } from './useTakeDown.ts'
import './items.css'

interface CallFormProps {
  readonly caller: Caller
  readonly onClose: () => void
}

export function CallForm({ caller, onClose }: CallFormProps) {
  const t = useText()
  const drafts = useFormDrafts()
  const takeDown = useTakeDown(caller)
  const needsWho = caller.kind === 'nobody'
  const entry = useEntryForm<CallValues>({
    initialValues: newCall(caller.visitId === null ? 'call' : 'visit', caller.unitCode),
    validate: () => ({}),
    missing: (values) => {
      const { unitCode, contactName, contactPhone, channel } = values
      const isNobody = needsWho && channel !== 'patrol' && `${unitCode}${contactName}${contactPhone}`.trim() === ''
      return [
        ...(isNobody ? [{ field: 'unitCode', label: t('items.form.whoMissing') }] : []),
        ...(values.items.every(isEmptyMatter)
          ? [{ field: 'items.0.matter', label: t('items.form.matterMissing') }]
          : []),
      ]
    },
    drafts,
    draftKey: `item/${caller.key}`,
    isValues: isCallValues,
  })
  const onSubmit = (values: CallValues): Promise<EntryOutcome> => takeDown(values)
  return (
    <aside className='side-panel item-form' aria-label={t('items.form.title')}>
      <EntryForm
        entry={entry}
        title={t('items.form.title')}
        intro={t('items.form.intro')}
        submitLabel={t('items.form.save')}
        submitKey='Ctrl+Enter'
        onSubmit={onSubmit}
        onDone={onClose}
        onLeave={onClose}
      >
        <PhoneGreeting />
        <CallerFields entry={entry} caller={caller} />
        <MatterList entry={entry} caller={caller} isFirst={!needsWho} />
        <LateEntryFields entry={entry} />
      </EntryForm>
    </aside>
  )
}
