// A site with a running permit, a signed agreement with agreed sums, and money in the contractor's account: what violations are told of.
import type { Desk } from '#renderer/db/deskContext.ts'
import type { Signature, Store } from '#renderer/db/store.ts'
import { enableClauses, saveClauses } from '#renderer/features/decoration/commands/clauses.ts'
import { issueNotice } from '#renderer/features/decoration/commands/violationPapers.ts'
import { findViolation, serveNotice } from '#renderer/features/decoration/commands/violations.ts'
import { sampleSums, shippedRules } from '#shared/domain/decoration/review/shippedClauses.ts'
import { addUnit, succeeded } from './actions.ts'
import { addSite, tellCase } from './decorationSites.ts'
import { paperDesk } from './paperDesk.ts'
import { CLERK, SUPERVISOR } from './testStore.ts'

export const SITE = 'case-1'
export const ENGINEER: Signature = { actor: { id: 'staff-qian', role: 'engineering' }, session: 'session-qian' }
/** A second clerk: who proposes does not approve, nor enter the approval. */
export const OTHER_CLERK: Signature = { actor: { id: 'staff-li', role: 'front-desk' }, session: 'session-li' }

/** 2-0301 at work under A-XK-00001, with rules and agreed sums as version 1. */
export async function violationSite(store: Store): Promise<void> {
  const unitId = await addUnit(store, '2-0301')
  const leader = paperDesk(store, { signature: SUPERVISOR })
  const rules = shippedRules({ balcony: 'forbidden', balconyStyle: '' })
  succeeded(await saveClauses(leader, { clauses: [...rules, ...sampleSums()], note: '按合同' }))
  succeeded(await enableClauses(leader, 1))
  await addSite(store, { id: SITE, unitId, number: 'A-XK-00001', from: '2026-11-01' })
  await tellCase(store, SITE, { ev: 'agreed', data: { clauseVersion: 1, number: 'A-XY-00001', parties: [] } })
  await tellCase(store, SITE, {
    ev: 'collected',
    data: {
      ...{ payer: 'contractor', payerName: '宏远装饰', method: 'cash', number: 'A-SJ-00001', sheetId: null },
      lines: [{ account: 'contractor-deposit', name: '装修押金', amountFen: 300_000, of: '' }],
    },
  })
}

interface FoundParts {
  readonly clauses?: readonly string[]
  /** How far it went: found, its notice issued, its notice delivered. */
  readonly upTo?: 'found' | 'noticed' | 'served'
}

/** A violation of the site, told by the desk. */
export async function foundViolation(desk: Desk, { clauses = ['V06'], upTo = 'served' }: FoundParts = {}) {
  const input = {
    ...{ clauses, place: '2 栋电梯厅', facts: '搬运时损坏电梯厅墙面', photos: [], noPhotoWhy: '手机没电' },
    ...{ policeReceipt: '', workerId: null, patrolId: null, at: '', halted: '责令停手' },
  }
  const { id } = succeeded(await findViolation(desk, { caseId: SITE, input, pictures: [] }))
  const notice = { to: ['contractor'], demand: '修复墙面', until: '2026-11-24', stops: false }
  if (upTo !== 'found') succeeded(await issueNotice(desk, id, notice))
  const served = { way: 'in-person', to: '周师傅', witness: '', pictures: [] } as const
  if (upTo === 'served') succeeded(await serveNotice(desk, id, served))
  return id
}

/** The desk of the clerk who finds and proposes. */
export const clerkDesk = (store: Store): Desk => paperDesk(store, { signature: CLERK })
