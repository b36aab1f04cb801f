/** Which papers a move-in needs (handbook R37–R40, 2.2): by who comes and how the home is held, with copies, so that everything is said at once (R136). */
import type { Comer, MoveInPaper } from '#shared/domain/move-in/kinds.ts'

/** By which step a paper must be there. */
export type NeededBy = 'check-papers' | 'sign' | 'archive'

/** One paper. */
export interface PaperNeed {
  readonly paper: MoveInPaper
  /** How many of it stay at the desk, or are signed. */
  readonly copies: number
  /** The original itself stays, not a copy of it. */
  readonly isOriginal: boolean
  readonly by: NeededBy
  /** Person whose paper it is; empty where it is the case's. */
  readonly of: string
  /** Rule of the handbook. */
  readonly basis: 'R37' | 'R38' | 'R39' | 'R40' | 'R42' | 'R44' | '2.2'
}

/** What decides on the papers. */
export interface PaperFacts {
  readonly comer: Comer
  /** Owners and co-owners on file, natural persons; a company's home has none. Of an owner who is not on file the case's own is asked. */
  readonly ownerIds: readonly string[]
  readonly isCompany: boolean
  /** The purchase contract lies at a bank: its proof stands in for the copy. */
  readonly isContractAtBank: boolean
  readonly hasGifts: boolean
}

/** Settings `move-in.contract-copies` and `move-in.id-copies`. */
export interface PaperSettings {
  readonly contractCopies: number
  readonly idCopies: number
}

type Basis = PaperNeed['basis']

/** Every paper of a case, in the order in which the desk takes them. Source: handbook R37–R40, R42, R44, 2.2. */
export function requiredPapers(facts: PaperFacts, { contractCopies, idCopies }: PaperSettings): readonly PaperNeed[] {
  const copy = (paper: MoveInPaper, basis: Basis, of = ''): PaperNeed => ({
    ...{ paper, copies: idCopies, isOriginal: false, by: 'check-papers', of, basis },
  })
  const checked: PaperNeed[] = [
    { ...copy('notice', 'R37'), copies: 1, isOriginal: true },
    { ...copy(facts.isContractAtBank ? 'bank-proof' : 'purchase-contract', 'R37'), copies: 1 },
    ...(facts.isCompany ? companyPapers(copy) : ownersOf(facts).map((id) => copy('owner-id', 'R38', id))),
    ...(facts.comer === 'agent' ? agentPapers(copy) : []),
  ]
  const signed = (paper: MoveInPaper, basis: Basis, by: NeededBy, copies = 1): PaperNeed => ({
    ...{ paper, copies, isOriginal: true, by, of: '', basis },
  })
  return [
    // No copy is kept where the project keeps none: the paper is seen, and that is noted.
    ...checked,
    signed('service-contract', 'R40', 'sign', contractCopies),
    signed('registration-form', 'R40', 'sign'),
    signed('inspection-form', 'R44', 'archive'),
    signed('key-receipt', 'R42', 'archive'),
    ...(facts.hasGifts ? [signed('gift-receipt', 'R42', 'archive')] : []),
  ]
}

function ownersOf({ ownerIds }: PaperFacts): readonly string[] {
  return ownerIds.length === 0 ? [''] : ownerIds
}

type Copy = (paper: MoveInPaper, basis: Basis, of?: string) => PaperNeed

function companyPapers(copy: Copy): readonly PaperNeed[] {
  return [
    { ...copy('business-licence', '2.2'), copies: 1 },
    { ...copy('legal-representative', '2.2'), copies: 1, isOriginal: true },
    copy('clerk-id', 'R38'),
  ]
}

/** Both identity papers, and the original mandate itself (handbook R39). */
function agentPapers(copy: Copy): readonly PaperNeed[] {
  return [copy('agent-id', 'R39'), { ...copy('authorisation', 'R39'), copies: 1, isOriginal: true }]
}
