/** The document engine (handbook section 4 item 2, R50, R51, D8): what a declaration makes necessary, and why. */
import {
  DECLARED,
  DRAWING_KINDS,
  type DrawingKind,
  PAPER_KINDS,
  type PaperKind,
} from '#shared/domain/decoration/kinds.ts'
import type { Application } from './applicationFold.ts'
import { type Basis, ITEM_RULES, OUTSIDE_PAPERS, type WarningCode } from './requirementRules.ts'

/** What of a declaration decides on its papers; a form passes its values as they are typed. */
export type DeclarationFacts = Pick<Application, 'applicant' | 'workBy' | 'declared'>

/** Settings that papers follow: `decoration.balcony` and `decoration.balcony-style` (handbook C3). */
export interface RequirementSettings {
  readonly balcony: 'forbidden' | 'uniform'
  /** The house's one style of balconies in its own words; empty or absent where it set none. */
  readonly balconyStyle?: string
}

/** What something is needed for: the base of every application, who applies, who works, or a declaration item. */
export type Cause = 'always' | 'user' | 'self' | 'individual' | 'company' | (typeof DECLARED)[number]

/** One paper or drawing that is needed, each kind once, with all that asks for it. */
export interface Need<Kind extends string> {
  readonly kind: Kind
  readonly causes: readonly Cause[]
  /** Each once, in the order in which the causes bring them. */
  readonly basis: readonly Basis[]
}

/** A paper; `isOutside` = it comes from a designer, an authority or a supplier, so that nobody at the desk can stand in for it. */
export interface PaperNeed extends Need<PaperKind> {
  readonly isOutside: boolean
  /** By when: a welder's certificate belongs to the hot-work permit, everything else to the 许可证. */
  readonly by: 'permit' | 'hot-work'
}

/** A warning with the items that bring it. */
export interface ItemWarning {
  readonly code: WarningCode
  readonly causes: readonly Cause[]
}

/** All that a declaration makes necessary. */
export interface Requirements {
  readonly papers: readonly PaperNeed[]
  readonly drawings: readonly Need<DrawingKind>[]
  readonly warnings: readonly ItemWarning[]
  /** Declared items that art. 5 forbids without an outside document. */
  readonly redLines: readonly Cause[]
  /** Declared items that the project forbids altogether: no paper helps. */
  readonly forbidden: readonly Cause[]
  /** Declared items that only 企业 with 资质 may do (handbook D8); empty where the declaration names a company already or none is needed. */
  readonly needsCompany: readonly Cause[]
}

interface Rule {
  readonly cause: Cause
  readonly basis: Basis
  readonly papers?: readonly PaperKind[]
  readonly drawings?: readonly DrawingKind[]
}

const ALWAYS: readonly Rule[] = [
  { cause: 'always', basis: 'law-14', papers: ['ownership-proof', 'applicant-id', 'decoration-plan'] },
  { cause: 'always', basis: 'R51', drawings: ['plan'] },
]
const USER: readonly Rule[] = [{ cause: 'user', basis: 'law-13', papers: ['owner-consent'] }]
const WHO_WORKS: Readonly<Record<string, readonly Rule[]>> = {
  company: [
    { cause: 'company', basis: 'law-14', papers: ['qualification'] },
    { cause: 'company', basis: 'R50', papers: ['business-licence', 'worker-list', 'worker-ids'] },
  ],
  individual: [
    { cause: 'individual', basis: 'D8', papers: ['worker-list', 'owner-undertaking'] },
    { cause: 'individual', basis: 'R50', papers: ['worker-ids'] },
  ],
  self: [
    { cause: 'self', basis: 'D8', papers: ['worker-list', 'owner-undertaking'] },
    { cause: 'self', basis: 'R50', papers: ['worker-ids'] },
  ],
}

/**
 * Papers, drawings, approvals and warnings of a declaration, each with what asks for it; in the order of the paper form. Names that a later
 * version declared are passed over. Source: handbook R49–R51, D8, C3, 2.17.
 */
export function requirementsOf(declaration: DeclarationFacts, settings: RequirementSettings): Requirements {
  const items = DECLARED.filter((item) => declaration.declared.includes(item))
  const rules: readonly Rule[] = [
    ...ALWAYS,
    ...(declaration.applicant === 'user' ? USER : []),
    ...(WHO_WORKS[declaration.workBy] ?? []),
    ...items.map((item) => ({ cause: item, ...ITEM_RULES[item] })),
  ]
  return {
    papers: needs(PAPER_KINDS, rules, ({ papers }) => papers).map((need) => ({
      ...need,
      isOutside: OUTSIDE_PAPERS.has(need.kind),
      by: need.kind === 'welder-certificate' ? 'hot-work' : 'permit',
    })),
    drawings: needs(DRAWING_KINDS, rules, ({ drawings }) => drawings),
    warnings: warningsOf(items, settings),
    redLines: items.filter((item) => ITEM_RULES[item].isRedLine),
    forbidden: items.filter((item) => item === 'balcony-enclosure' && settings.balcony === 'forbidden'),
    needsCompany: declaration.workBy === 'company' ? [] : items.filter((item) => ITEM_RULES[item].isForCompanies),
  }
}

function needs<Kind extends string>(
  kinds: readonly Kind[],
  rules: readonly Rule[],
  of: (rule: Rule) => readonly string[] | undefined,
): readonly Need<Kind>[] {
  return kinds.flatMap((kind) => {
    const asking = rules.filter((rule) => of(rule)?.includes(kind))
    if (asking.length === 0) return []
    return [{ kind, causes: asking.map(({ cause }) => cause), basis: [...new Set(asking.map(({ basis }) => basis))] }]
  })
}

/** Items → their warnings, each warning once. Who is a company already hears `company-only` too: it says who must hold the 资质. */
function warningsOf(
  items: readonly (typeof DECLARED)[number][],
  { balcony }: RequirementSettings,
): readonly ItemWarning[] {
  const found = new Map<WarningCode, Cause[]>()
  for (const item of items)
    for (const code of item === 'balcony-enclosure'
      ? [`balcony-${balcony}` as const]
      : (ITEM_RULES[item].warnings ?? []))
      found.set(code, [...(found.get(code) ?? []), item])
  return [...found].map(([code, causes]) => ({ code, causes }))
}
