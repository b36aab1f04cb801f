/** Keys before the fees: the director's word at the screen, or entered from the paper that the director signed (handbook 3.4, D19). */
import { Checkbox, Select } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import { MoneyDialog } from '#renderer/features/money/MoneyDialog.tsx'
import { MoneyText } from '#renderer/features/money/MoneyForm.tsx'
import { waiveFees } from '#renderer/features/move-in/commands/fees.ts'
import { text, useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EntryForm } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { isRole, ROLES } from '#shared/domain/roles.ts'
import type { Day } from '#shared/kernel/days.ts'
import { ok } from '#shared/kernel/result.ts'
import { feeRefusalWords } from './feeWords.ts'

interface WaiverDialogProps {
  readonly caseId: string
  /** The role may decide at the screen; otherwise only a signed paper is entered. */
  readonly mayDecide: boolean
  readonly onClose: () => void
}

type WaiverValues = {
  why: string
  until: Day | null
  isOnPaper: boolean
  role: string
  name: string
  paperDay: Day | null
  copyNo: string
}

export function WaiverDialog({ caseId, mayDecide, onClose }: WaiverDialogProps) {
  const t = useText()
  const desk = useDesk()
  const directors = ROLES.filter((role) => desk.store.registry.mayAct('moveIn.waive', role) === 'allowed')
  const entry = useEntryForm<WaiverValues>({
    initialValues: {
      ...{ why: '', until: null, isOnPaper: !mayDecide },
      ...{ role: directors[0] ?? '', name: '', paperDay: null, copyNo: '' },
    },
    validate: () => ({}),
  })
  const { form } = entry
  const isOnPaper = form.useWatchValue('isOnPaper') as boolean
  const submit = async ({ why, until, role, name, paperDay, copyNo, ...values }: WaiverValues) => {
    const signed = isRole(role) ? { role, name, paperDay: (paperDay ?? '') as Day, copyNo } : undefined
    const paper = values.isOnPaper ? signed : undefined
    const done = await waiveFees(desk, caseId, { why, until: until ?? '', paper })
    if (!done.ok) return refusedEntry(done.error, feeRefusalWords)
    showNotice(text('moveInFees.waiver.done'))
    return ok(undefined)
  }
  return (
    <MoneyDialog title={t('moveInFees.waiver.title')} onClose={onClose}>
      <EntryForm
        entry={entry}
        title={t('moveInFees.waiver.title')}
        intro={t('moveInFees.waiver.intro')}
        submitLabel={t(isOnPaper ? 'moveInFees.waiver.enter' : 'moveInFees.waiver.submit')}
        onSubmit={submit}
        onDone={onClose}
        onLeave={onClose}
      >
        <EntrySection title={t('moveInFees.waiver.section')}>
          <MoneyText form={form} name='why' label={t('moveInFees.waiver.why')} isFirst />
          <DayInput label={t('moveInFees.waiver.until')} key={form.key('until')} {...form.getInputProps('until')} />
          {mayDecide && (
            <Checkbox
              label={t('moveInFees.waiver.isOnPaper')}
              key={form.key('isOnPaper')}
              {...form.getInputProps('isOnPaper', { type: 'checkbox' })}
            />
          )}
        </EntrySection>
        {isOnPaper && (
          <EntrySection title={t('decorationMoney.onPaper.section')}>
            <Select
              label={t('decorationMoney.onPaper.role')}
              data={directors.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
              allowDeselect={false}
              key={form.key('role')}
              {...form.getInputProps('role')}
            />
            <MoneyText form={form} name='name' label={t('decorationMoney.onPaper.name')} />
            <DayInput
              label={t('decorationMoney.onPaper.paperDay')}
              key={form.key('paperDay')}
              {...form.getInputProps('paperDay')}
            />
            <MoneyText form={form} name='copyNo' label={t('decorationMoney.onPaper.copyNo')} />
          </EntrySection>
        )}
      </EntryForm>
    </MoneyDialog>
  )
}
