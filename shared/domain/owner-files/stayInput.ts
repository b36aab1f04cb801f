/** What is typed of a stay, checked: relation, days, share, lease, kinship (handbook 3.3). */
import { isDay } from '#shared/kernel/days.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { hasLoneSurrogate, normalizeText } from '#shared/kernel/text.ts'
import { STAY_TERMS, type StayTerm } from './fileRecords.ts'
import type { OwnerFileRefusal } from './ownerRefusal.ts'
import { RELATIONS, type Relation } from './schema.ts'
import { isShare } from './shares.ts'
import { holdsUnit } from './stays.ts'

/** What is typed of a stay. A field that is not given is not written. */
export interface StayInput {
  readonly relation: Relation
  /** First day of the stay, or null where unknown. */
  readonly fromDay: string | null
  readonly term?: StayTerm | null
  readonly leaseTo?: string | null
  readonly shareNum?: number | null
  readonly shareDen?: number | null
  /** 与业主关系: 配偶, 父母, 子女 … */
  readonly kinship?: string
  /** Whom the desk calls first. */
  readonly keyContact?: boolean
}

const LONGEST_KINSHIP = 20

/**
 * A stay as stored: an owner has a share and no lease, a tenant or user a lease and no share.
 * **Refuses** `relation-missing`, `day-invalid`, `term-missing`: a tenant has an end date or 不定期; `lease-before-start`,
 * `share-invalid`, `text-too-long`, `bad-character`. Source: handbook 3.3.
 */
export function checkStay(input: StayInput): Result<StayInput, readonly OwnerFileRefusal[]> {
  const stay = fitting(input)
  const refusals = [...relationFaults(stay), ...dayFaults(stay), ...shareFaults(stay), ...textFaults(stay)]
  return refusals.length === 0 ? ok(stay) : err(refusals)
}

/** Only what belongs to the relation; what a form showed for another one is emptied, what it never had stays away. */
function fitting(input: StayInput): StayInput {
  const rents = input.relation === 'tenant' || input.relation === 'occupant'
  const noLease = rents ? {} : emptied(input, { term: null, leaseTo: null })
  const isOpen = input.term === 'open' ? emptied(input, { leaseTo: null }) : {}
  const fixed = rents && input.term == null && input.leaseTo != null ? { term: 'fixed' as const } : {}
  const noShare = holdsUnit(input.relation) ? {} : emptied(input, { shareNum: null, shareDen: null })
  const kinship = input.kinship === undefined ? {} : { kinship: normalizeText(input.kinship) }
  return { ...input, ...fixed, ...isOpen, ...noLease, ...noShare, ...kinship }
}

function emptied(input: StayInput, nothing: Partial<StayInput>): Partial<StayInput> {
  return Object.fromEntries(Object.entries(nothing).filter(([field]) => field in input))
}

function relationFaults({ relation, term, leaseTo }: StayInput): readonly OwnerFileRefusal[] {
  if (!RELATIONS.includes(relation)) return [{ code: 'relation-missing', field: 'relation' }]
  if (term != null && !STAY_TERMS.includes(term)) return [{ code: 'term-missing', field: 'leaseTo' }]
  const isAgreed = term === 'open' || leaseTo != null
  return relation === 'tenant' && !isAgreed ? [{ code: 'term-missing', field: 'leaseTo' }] : []
}

function dayFaults({ fromDay, leaseTo = null }: StayInput): readonly OwnerFileRefusal[] {
  const faults: OwnerFileRefusal[] = []
  if (fromDay !== null && !isDay(fromDay)) faults.push({ code: 'day-invalid', field: 'fromDay' })
  if (leaseTo !== null && !isDay(leaseTo)) faults.push({ code: 'day-invalid', field: 'leaseTo' })
  if (faults.length === 0 && fromDay !== null && leaseTo !== null && leaseTo < fromDay) {
    faults.push({ code: 'lease-before-start', field: 'leaseTo' })
  }
  return faults
}

function shareFaults({ shareNum = null, shareDen = null }: StayInput): readonly OwnerFileRefusal[] {
  if (shareNum === null && shareDen === null) return []
  const isGood = shareNum !== null && shareDen !== null && isShare(shareNum, shareDen)
  return isGood ? [] : [{ code: 'share-invalid', field: 'share' }]
}

function textFaults({ kinship = '' }: StayInput): readonly OwnerFileRefusal[] {
  if (hasLoneSurrogate(kinship)) return [{ code: 'bad-character', field: 'kinship' }]
  return kinship.length > LONGEST_KINSHIP ? [{ code: 'text-too-long', field: 'kinship' }] : []
}
