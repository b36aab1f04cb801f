/** The way to a receipt written by hand while the program was out: its unit, then the form of that case (handbook section 4 item 11). */
import { useNavigate } from '@tanstack/react-router'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useFindUnit } from '#renderer/db/search/useUnitChoice.ts'
import { moneyCaseOf } from '#renderer/features/decoration/queries/money.ts'
import { useText } from '#renderer/text/text.ts'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { MoneyForm, MoneyText } from './MoneyForm.tsx'

interface LateReceiptFormProps {
  /** Number of the blank, where the desk came from it. */
  readonly number: string
  readonly onClose: () => void
}

type LateStart = { unitCode: string; paperNumber: string }

export function LateReceiptForm({ number, onClose }: LateReceiptFormProps) {
  const t = useText()
  const navigate = useNavigate()
  const { store } = useDesk()
  const findUnit = useFindUnit()
  const entry = useEntryForm<LateStart>({ initialValues: { unitCode: '', paperNumber: number }, validate: () => ({}) })
  const { form } = entry
  const run = async ({ unitCode, paperNumber }: LateStart) => {
    const { unit } = await findUnit(unitCode)
    const caseId = unit && (await moneyCaseOf(store, unit.id))
    if (caseId === undefined) return err({ code: 'case-unknown', field: 'unitCode' })
    await navigate({ to: `/decoration/case/${caseId}/money`, search: { late: paperNumber } })
    return ok(undefined)
  }
  return (
    <aside className='side-panel' aria-label={t('decorationMoney.receipts.late.title')}>
      <MoneyForm
        entry={entry}
        title={t('decorationMoney.receipts.late.title')}
        intro={t('decorationMoney.receipts.late.intro')}
        submitLabel={t('decorationMoney.receipts.late.submit')}
        run={run}
        onClose={onClose}
      >
        <EntrySection title={t('lateEntry.title')}>
          <MoneyText form={form} name='unitCode' label={t('decorationMoney.receipts.late.unit')} isFirst />
          <MoneyText form={form} name='paperNumber' label={t('decorationMoney.receipts.columns.number')} />
        </EntrySection>
      </MoneyForm>
    </aside>
  )
}
