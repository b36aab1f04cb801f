/** 《借用登记单》 as a form of the desk: issued with a deposit, on wish for what somebody has out, blank for a power cut. */
import type { PaperModel, PaperSource, PaperSubject } from '#renderer/db/paperSource.ts'
import { settingOf } from '#renderer/db/settings.ts'
import type { Store } from '#renderer/db/store.ts'
import { text } from '#renderer/text/text.ts'
import { buildBlankLoanSlip, buildLoanSlip } from '#shared/domain/loans/loanSlip.ts'
import { LOAN_SLIP_VERSION } from '#shared/domain/loans/loanSlipModel.ts'
import { trolleyNote } from '#shared/domain/loans/loanSlipText.ts'
import type { LoanThing } from '#shared/domain/loans/schema.ts'
import type { SheetContext } from '#shared/domain/sheets/sheetModel.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { clockInZone } from '#shared/kernel/zone.ts'
import { type LoanLine, loansOf } from './queries.ts'

export const loanPaper: PaperSource = {
  form: 'loan-slip',
  templateVersion: LOAN_SLIP_VERSION,
  paper: 'A4',
  title: () => text('loans.paper'),
  build,
  refusal: (code) => {
    if (code !== 'no-loans') return undefined
    const part = (name: 'what' | 'saved' | 'now') => text(`loans.refusals.no-loans.${name}`)
    return { what: part('what'), saved: part('saved'), now: part('now') }
  },
  blank: (context) => buildBlankLoanSlip(context) as unknown as JsonObject,
}

async function build(
  store: Store,
  subject: PaperSubject,
  context: SheetContext,
): Promise<Result<PaperModel, Refusal<string>>> {
  const out = (await loansOf(store, subject)).filter(({ loan }) => loan.status === 'out')
  const [first] = out
  if (first === undefined) return err({ code: 'no-loans' })
  const model = buildLoanSlip(
    {
      unit: first.unitCode,
      borrower: first.who,
      phone: first.loan.phone,
      loans: out.map((line) => printedLoan(store, line)),
      note: await noteOn(
        store,
        out.map(({ kind }) => kind),
      ),
    },
    context,
  )
  return ok({ model: model as unknown as JsonObject, personId: first.loan.personId, unitId: first.loan.unitId })
}

function printedLoan(store: Store, { label, loan }: LoanLine) {
  const { feeFen, depositFen } = loan
  return { label, lentAt: momentOn(store, loan.lentAt), due: momentOn(store, loan.dueAt), feeFen, depositFen }
}

/** `11-21 18:00` of the community. */
export function momentOn(store: Store, at: string): string {
  const ms = Date.parse(at)
  return `${store.dayOf(ms).slice('2026-'.length)} ${clockInZone(ms, store.zone())}`
}

/** What is said of a trolley, as the project sets it. */
export async function noteOn(store: Store, kinds: readonly LoanThing['kind'][]): Promise<string> {
  if (!kinds.includes('trolley')) return ''
  return trolleyNote(
    await settingOf(store, 'loans.trolley-kilograms'),
    await settingOf(store, 'loans.trolley-for-decorators'),
  )
}
