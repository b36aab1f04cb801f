/** 卷内目录 (handbook R47): every paper that a case needs or that was drawn up for it, with its number, copies, and whether it is there. */
import type { MoveInState } from '#shared/domain/move-in/cases/caseState.ts'
import type { MoveInPaper } from '#shared/domain/move-in/kinds.ts'
import type { PaperNeed } from '#shared/domain/move-in/papers/requiredPapers.ts'
import type { BinderPaper } from './binderSheet.ts'

/** What is known beside the case itself. */
export interface ContentsFacts {
  readonly needs: readonly PaperNeed[]
  /** Papers of the packet that have numbers. */
  readonly drawn: readonly { readonly form: string; readonly number: string }[]
  /** Whether the paper of a number came back to its box. */
  readonly isReturned: (number: string) => boolean
  readonly nameOfPaper: (paper: MoveInPaper, of: string) => string
  readonly nameOfForm: (form: string) => string
  /** What a receipt of the fees is called. */
  readonly receipt: string
}

/** The form that is signed to become a paper of the case. */
const FORM_OF: Readonly<Partial<Record<MoveInPaper, string>>> = {
  authorisation: 'authorisation',
  'service-contract': 'service-contract',
  'registration-form': 'owner-registration',
  'inspection-form': 'house-inspection',
  'key-receipt': 'handed-items',
  'gift-receipt': 'gift-receipt',
}
const SIGNED_FORMS = new Set(Object.values(FORM_OF))

/** The contents, in the order in which the desk takes the papers; the binder itself is none of them. Source: handbook R47. */
export function contentsOf(state: MoveInState, facts: ContentsFacts): readonly BinderPaper[] {
  return [
    ...neededPapers(state, facts),
    ...otherForms(state, facts),
    ...receipts(state, facts),
    ...notices(state, facts),
  ]
}

function neededPapers({ papers }: MoveInState, { needs, drawn, nameOfPaper }: ContentsFacts): readonly BinderPaper[] {
  return needs.map(({ paper, of, copies }): BinderPaper => {
    const got = papers.find((one) => one.paper === paper && one.of === of)
    const form = drawn.find((one) => one.form === FORM_OF[paper])
    const line = { name: nameOfPaper(paper, of), copies, short: 0 }
    if (got === undefined)
      return { ...line, number: form?.number ?? '', stand: form === undefined ? 'missing' : 'drawn' }
    const number = got.number === '' ? (form?.number ?? '') : got.number
    const short = Math.max(0, copies - got.copies)
    return { ...line, number, short, stand: short > 0 ? 'short' : 'there' }
  })
}

/** Papers that nobody hands in: they lie here once they came back, the leaflet once the owner was told. */
function otherForms(state: MoveInState, { drawn, isReturned, nameOfForm }: ContentsFacts): readonly BinderPaper[] {
  return drawn
    .filter(({ form }) => !SIGNED_FORMS.has(form) && form !== 'move-in-binder')
    .map(({ form, number }) => {
      const isThere = isReturned(number) || (form === 'decoration-leaflet' && state.leafletToldAt !== '')
      return { name: nameOfForm(form), number, copies: 1, short: 0, stand: isThere ? 'there' : 'drawn' }
    })
}

function receipts({ money }: MoveInState, { receipt }: ContentsFacts): readonly BinderPaper[] {
  const numbers = new Set(money.entries.filter(({ kind }) => kind === 'collected').map(({ number }) => number))
  numbers.delete('')
  return [...numbers].map((number) => ({ name: receipt, number, copies: 1, short: 0, stand: 'there' }))
}

function notices({ faults }: MoveInState, { nameOfForm }: ContentsFacts): readonly BinderPaper[] {
  const numbers = new Set(faults.map(({ number }) => number))
  numbers.delete('')
  const name = nameOfForm('house-rectification')
  return [...numbers].map((number) => ({ name, number, copies: 1, short: 0, stand: 'there' }))
}
