/** Contractors that a table names (handbook D9): found on the register by their name; one that is written nearly alike is asked about. */
import { derivedFrom } from '#shared/domain/ids.ts'
import { normalizeName } from '#shared/kernel/text.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'
import type { NamedContractor, OpeningContractor } from './openingRow.ts'

/** What firms carry besides their name; two that differ in nothing else are asked about. */
const LEGAL_FORM = /有限责任|股份|有限|集团|分公司|公司|co\.?|ltd\.?|inc\.?|llc|limited|company/gu
const TRADE = /建筑|装饰|装修|装潢|家装|设计|工程|施工|decoration|design|engineering/gu
const SIGNS = /[\s()（）·.,，。'’"“”&-]/gu
/** Shorter cores say too little: 美家 and 美佳 are two firms. */
const SHORTEST_CONTAINED = 2
const SHORTEST_MISSPELT = 3
/** A name with one of these is a firm's; other short names are a craftsman's. */
const FIRM = /公司|装饰|装修|装潢|设计|工程|建筑|家居|家装|[店厂部队行]$|decoration|design|ltd|co\b/iu
const LONGEST_PERSON = 4

/** The id of a contractor that an opening import puts on the register; two desks that bring one table make one. Source: sync 4.3. */
export function openingContractorId(workspace: WorkspaceId, name: string): string {
  return derivedFrom(workspace, 'contractor', ['opening', normalizeName(name)])
}

/** 企业 or a single craftsman, as the name says it. Source: handbook D8. */
export function openingContractorKind(name: string): 'company' | 'individual' {
  return !FIRM.test(name) && [...normalizeName(name)].length <= LONGEST_PERSON ? 'individual' : 'company'
}

/** Whether two different names may be one firm: the same but for its legal form, trade or place, or one sign written otherwise. */
export function isNearName(a: string, b: string): boolean {
  const [one, other] = [coreOf(a), coreOf(b)]
  if (one === '' || other === '') return false
  if (one === other) return true
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if ([...short].length >= SHORTEST_CONTAINED && long.includes(short)) return true
  return [...short].length >= SHORTEST_MISSPELT && differByOne([...one], [...other])
}

function coreOf(name: string): string {
  return normalizeName(name).toLowerCase().replace(LEGAL_FORM, '').replace(TRADE, '').replace(SIGNS, '')
}

/** One sign is another, too many or missing. */
function differByOne(a: readonly string[], b: readonly string[]): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1
  return Math.max(a.length, b.length) - start - end === 1
}

/** What is known when a name is looked for. */
export interface ContractorsKnown {
  readonly workspace: WorkspaceId
  /** The register, and after it the new names of earlier rows. */
  readonly contractors: readonly NamedContractor[]
  readonly answers: ReadonlyMap<string, string | null>
}

/** Whom the name means. */
export function openingContractor(name: string, known: ContractorsKnown): OpeningContractor {
  const typed = normalizeName(name)
  if (typed === '') return { kind: 'none' }
  const { contractors, answers, workspace } = known
  const same = contractors.find((one) => normalizeName(one.name) === typed)
  if (same !== undefined) return { kind: 'known', ...same }
  const answer = answers.get(typed)
  const meant = contractors.find(({ id }) => id === answer)
  if (meant !== undefined) return { kind: 'known', ...meant }
  const near = answer === null ? undefined : contractors.find((one) => isNearName(one.name, typed))
  if (near !== undefined) return { kind: 'near', typed, near }
  return { kind: 'new', id: openingContractorId(workspace, typed), name: typed }
}
