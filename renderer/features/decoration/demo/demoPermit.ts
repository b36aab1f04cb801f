/** A site of the practice community from its application to its permit. */

import type { Desk } from '#renderer/db/deskContext.ts'
import { type DemoDesks, done } from '#renderer/db/practiceDesk.ts'
import { applyCase, takePapers } from '#renderer/features/decoration/commands/cases.ts'
import { issuePasses } from '#renderer/features/decoration/commands/passes.ts'
import { issuePermit } from '#renderer/features/decoration/commands/permits.ts'
import {
  answerReview,
  drawUp,
  sendToReview,
  signPaper,
  tellNeighbours,
  tellOpinion,
} from '#renderer/features/decoration/commands/review.ts'
import { chargeProposal } from '#renderer/features/decoration/queries/money.ts'
import { chargeCase, collectMoney } from '#renderer/features/money/commands/money.ts'
import { ofDecoration } from '#renderer/features/money/moneyCase.ts'
import { NO_APPLICATION } from '#shared/domain/decoration/cases/applicationFold.ts'
import { requirementsOf } from '#shared/domain/decoration/cases/requirements.ts'
import type { ChargeLine } from '#shared/domain/money/ledger.ts'
import { addDays } from '#shared/kernel/days.ts'
import { DEMO_CONTRACTORS, type DemoSite, type DemoStage } from './demoCases.ts'

/** Whose home it is. */
export interface DemoHome {
  readonly unitId: string
  readonly personId: string
  readonly owner: string
  readonly phone: string
}

/** Contractors as the register knows them, with their workers. */
export interface KeptContractor {
  readonly id: string
  readonly name: string
  readonly workerIds: readonly string[]
}

const today = ({ store }: Desk) => store.dayOf(store.clock.nowMs())

/** Takes the application in; gives the case. */
export async function apply(
  desks: DemoDesks,
  site: DemoSite,
  { home, contractor }: { readonly home: DemoHome; readonly contractor: KeptContractor | undefined },
): Promise<string> {
  const desk = desks({ daysAgo: site.appliedAgo })
  const manager = DEMO_CONTRACTORS[site.contractor]?.siteManager ?? home.owner
  const {
    isOpening: _,
    amendments: __,
    appliedAt: ___,
    appliedBy: ____,
    number: _____,
    sheetId: ______,
    ...empty
  } = NO_APPLICATION
  const { caseId } = done(
    'application',
    await applyCase(desk, {
      ...empty,
      ...{ unitId: home.unitId, personId: home.personId, applicantPersonId: home.personId },
      ...{ applicantName: home.owner, applicantPhone: home.phone, ownerName: home.owner, ownerPhone: home.phone },
      workBy: contractor === undefined ? 'self' : 'company',
      ...{ contractorId: contractor?.id ?? null, contractorName: contractor?.name ?? '' },
      ...{ siteManager: manager, siteManagerPhone: '13800138110', fireOfficer: manager },
      ...{ workers: contractor?.workerIds.length ?? 1, trades: ['泥瓦工'], declared: site.declared },
      ...{ plannedFrom: addDays(today(desk), 7), plannedTo: addDays(today(desks({ daysAgo: 0 })), site.ends) },
      works: [{ place: '客厅', content: '墙面地面翻新', material: '瓷砖、乳胶漆' }],
    }),
  )
  return caseId
}

/** Brings the papers and drawings, as far as the stage has them. */
export async function handIn(desk: Desk, caseId: string, stage: DemoStage): Promise<void> {
  const row = await desk.store.db.decorationCases.get(caseId)
  if (row === undefined) return
  const needed = requirementsOf(row.v.application, { balcony: 'forbidden' })
  const isShort = stage === 'came'
  const papers = needed.papers.map(({ kind }) => ({ kind, form: 'copy', place: '装修柜 1 层', until: '' }))
  const drawings = needed.drawings.map(({ kind }) => ({ kind, place: '装修柜 1 层' }))
  const taken = isShort ? { papers: papers.slice(0, 2), drawings: [] } : { papers, drawings }
  done('papers', await takePapers(desk, caseId, { ...taken, scans: [] }))
}

/** Sends the drawings; the leader answers, with one refused where the stage says so. */
export async function review(desks: DemoDesks, caseId: string, { stage, appliedAgo }: DemoSite): Promise<void> {
  const desk = desks({ daysAgo: appliedAgo, minute: 640 })
  done('to review', await sendToReview(desk, caseId))
  if (stage === 'under-review') return
  const drawings = (await desk.store.db.decorationCases.get(caseId))?.v.drawings ?? []
  const isRefused = (kind: string): boolean => stage === 'refused-drawing' && kind === 'electrical'
  const opinions = drawings.map(({ kind, version }) => ({
    ...{ kind, version, conclusion: isRefused(kind) ? 'refused' : 'approved' },
    opinion: isRefused(kind) ? '插座回路未标注漏电保护' : '',
  }))
  const leader = desks({ daysAgo: Math.max(1, appliedAgo - 3), by: 'leader' })
  done('review', await answerReview(leader, caseId, { round: 1, opinions, opinion: '' }))
  // Who was refused has not been told yet: that is what the practice desk has to do.
  if (stage === 'refused-drawing') return
  const told = desks({ daysAgo: Math.max(1, appliedAgo - 3), minute: 660 })
  done('opinion told', await tellOpinion(told, caseId, 1))
}

/** Agreement, undertaking and notice, signed on paper. */
export async function sign(desk: Desk, caseId: string, fireOfficer: string): Promise<void> {
  const onPaper = { signature: '', signedPaper: '第 1 份' }
  done('agreement', await drawUp(desk, caseId, { paper: 'agreed' }))
  const parties = ['property', 'owner', 'contractor']
  done('agreement signed', await signPaper(desk, caseId, { ...onPaper, paper: 'agreed', parties }))
  done('undertaking', await drawUp(desk, caseId, { paper: 'undertook' }))
  const stood = (await desk.store.db.decorationCases.get(caseId))?.v.agreements.drawnUp ?? []
  const acknowledged = stood.findLast(({ paper }) => paper === 'undertook')?.statements ?? []
  const undertook = { ...onPaper, paper: 'undertook', acknowledged, fireOfficer, extinguishers: 2 } as const
  done('undertaking signed', await signPaper(desk, caseId, undertook))
  done('notice', await drawUp(desk, caseId, { paper: 'told' }))
  done('notice signed', await signPaper(desk, caseId, { ...onPaper, paper: 'told' }))
  done('neighbours told', await tellNeighbours(desk, caseId, { way: 'posted', remark: '' }))
}

/** Makes the charge list out; where it is paid, a receipt for each payer. */
export async function charge(
  desk: Desk,
  caseId: string,
  { owner, pays }: { owner: string; pays: boolean },
): Promise<void> {
  const lines = (await chargeProposal(desk.store, caseId, today(desk))).filter(({ amountFen }) => amountFen > 0)
  done('charges', await chargeCase(desk, ofDecoration(caseId), lines))
  if (!pays) return
  const contractor = (await desk.store.db.decorationCases.get(caseId))?.v.application.contractorName ?? ''
  for (const payer of ['owner', 'contractor'] as const) {
    const own = lines.filter((line) => line.payer === payer)
    if (own.length === 0) continue
    const names = { owner, contractor }
    const collection = {
      kind: 'collected',
      payer,
      payerName: names[payer],
      method: payer === 'owner' ? 'code' : 'transfer',
    } as const
    done(
      'receipt',
      await collectMoney(desk, ofDecoration(caseId), { ...collection, lines: own.map(collected), remark: '' }),
    )
  }
}

const collected = ({ account, name, amountFen }: ChargeLine) => ({ account, name, amountFen, of: '' })

/** The permit and the passes of the contractor's workers. */
export async function permit(
  desks: DemoDesks,
  {
    caseId,
    site,
    workerIds,
  }: { readonly caseId: string; readonly site: DemoSite; readonly workerIds: readonly string[] },
): Promise<void> {
  const desk = desks({ daysAgo: site.permitAgo })
  const [from, to] = [today(desk), addDays(today(desks({ daysAgo: 0 })), site.ends)]
  done('permit', await issuePermit(desk, caseId, { from, to, scope: '室内表面装修', admits: false }))
  const passes = { caseId, workerIds, from, to, depositFen: 0, isDayPass: false }
  done('passes', await issuePasses(desks({ daysAgo: site.permitAgo, minute: 620 }), passes))
}
