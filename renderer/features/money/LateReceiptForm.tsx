/** The way to a receipt written by hand while the program was out: its unit, then the form of that case (handbook section 4 item 11). */
import { useNavigate } from '@tanstack/react-router'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useFindUnit } from '#renderer/db/search/useUnitChoice.ts'
import { type MoneyBase, moneyCasePath } from '#renderer/features/money/moneyCase.ts'
import { moneyCaseOf } from '#renderer/features/money/queries/moneyCases.ts'
import { useText } from '#renderer/text/text.ts'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { OCCASIONS, type Occasion } from '#shared/domain/money/kinds.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { MoneyChoice, MoneyForm, MoneyText } from './MoneyForm.tsx'
import { occasionWords } from './moneyWords.ts'

interface LateReceiptFormProps {
  /** Number of the blank, where the desk came from it. */
  readonly number: string
  readonly base: MoneyBase
  readonly onClose: () => void
}

type LateStart = { occasion: Occasion; unitCode: string; paperNumber: string }

export function LateReceiptForm({ number, base, onClose }: LateReceiptFormProps) {
  const t = useText()
  const navigate = useNavigate()
  const { store } = useDesk()
  const findUnit = useFindUnit()
  const occasion: Occasion = base === '/move-in/money' ? 'move-in' : 'decoration'
  const initialValues: LateStart = { occasion, unitCode: '', paperNumber: number }
  const entry = useEntryForm<LateStart>({ initialValues, validate: () => ({}) })
  const { form } = entry
  const run = async ({ unitCode, paperNumber, occasion: side }: LateStart) => {
    const { unit } = await findUnit(unitCode)
    const of = unit && (await moneyCaseOf(store, unit.id, side))
    const code = side === 'move-in' ? 'move-in-unknown' : 'case-unknown'
    if (of === undefined) return err({ code, field: 'unitCode' })
    await navigate({ to: moneyCasePath(of), search: { late: paperNumber } })
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
          <MoneyChoice
            form={form}
            name='occasion'
            label={t('decorationMoney.occasions.label')}
            choices={OCCASIONS}
            words={occasionWords}
          />
          <MoneyText form={form} name='unitCode' label={t('decorationMoney.receipts.late.unit')} isFirst />
          <MoneyText form={form} name='paperNumber' label={t('decorationMoney.receipts.columns.number')} />
        </EntrySection>
      </MoneyForm>
    </aside>
  )
}
