// Sites of the budget rows in the practice community: each with a contractor, a running permit, a deposit and a deduction that waits to be
// topped up. The bench page is shown at the desk's own address, as in startDesk.ts.
import { openDesk } from '#renderer/app/openDesk.ts'
import { commitMany } from '#renderer/db/commitMany.ts'
import type { Signature, Store } from '#renderer/db/store.ts'
import type { ChangeDraft } from '#shared/domain/draft.ts'
import { addDays } from '#shared/kernel/days.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { ok } from '#shared/kernel/result.ts'
import { zonedInstant } from '#shared/kernel/zone.ts'
import { receptionPeople } from '#test/bench/page/receptionPeople.ts'
import { startParts } from './startDesk.ts'

/** What the rows are told of them. */
export interface FilledSites {
  /** Cases, one for each round. */
  readonly ids: readonly string[]
  readonly contractor: string
}

const LEADER: Signature = { actor: { id: 'bench-leader', role: 'supervisor' }, session: 'bench' }
const CONTRACTOR = '恒泰装饰'
const MORNING = 9 * 60
const DEPOSIT_FEN = 200_000
const DEDUCTED_FEN = 20_000
/** Units of the roster, far from those of the residents who come by themselves. */
const FIRST_LINE = 40

/** Brings so many sites in; they have a permit from a week ago on. */
export async function fillSites({ sites }: { readonly sites: number }): Promise<FilledSites> {
  const opened = await openDesk(startParts())
  if (opened.kind !== 'open') throw new Error(opened.kind)
  const { store } = opened
  const contractorId = store.ids.newId()
  const ids = Array.from({ length: sites }, () => store.ids.newId())
  const register = { kind: 'company', name: CONTRACTOR }
  const known: ChangeDraft = {
    cmd: 'contractor.save',
    items: [{ kind: 'set', e: 'contractor', id: contractorId, values: register }],
  }
  const homes = receptionPeople(sites * 4 + FIRST_LINE)
    .slice(FIRST_LINE)
    .filter(({ unit }) => unit !== undefined)
  const drafts = ids.flatMap((id, index): readonly ChangeDraft[] => {
    const { unitId = '', personId = '', name = '' } = homes[index] ?? {}
    return draftsOf(store, { id, contractorId, unitId, personId, ownerName: name, number: index + 1 })
  })
  const done = await commitMany(store, LEADER, () => ok({ drafts: [known, ...drafts] }))
  if (!done.ok) throw new Error(JSON.stringify(done.error))
  store.db.close()
  return { ids, contractor: CONTRACTOR }
}

interface SiteParts {
  readonly id: string
  readonly contractorId: string
  readonly unitId: string
  readonly personId: string
  readonly ownerName: string
  readonly number: number
}

function draftsOf(store: Store, { id, number, ...who }: SiteParts): readonly ChangeDraft[] {
  const today = store.dayOf(store.clock.nowMs())
  const at = zonedInstant(addDays(today, -7), MORNING, store.zone())
  const told = (cmd: string, ev: string, data: JsonObject): ChangeDraft => ({
    cmd,
    at,
    items: [{ kind: 'event', e: 'decorationCase', id, ev, data }],
  })
  const digits = String(number).padStart(5, '0')
  const work = { workBy: 'company', contractorName: CONTRACTOR, siteManager: '周海', siteManagerPhone: '13900010001' }
  const more = {
    fireOfficer: '周海',
    workers: 4,
    trades: ['水电', '瓦工', '木工'],
    declared: ['surface', 'electrical', 'plumbing'],
  }
  const span = { plannedFrom: addDays(today, -7), plannedTo: addDays(today, 60) }
  const works = [{ place: '全屋', content: '墙面刷新', material: '乳胶漆' }]
  const paid = { payer: 'owner', payerName: who.ownerName, method: 'cash', number: `B-SJ-${digits}`, sheetId: null }
  const deposit = { account: 'owner-deposit', name: '装修押金', amountFen: DEPOSIT_FEN, of: '' }
  const deducted = { account: 'owner-deposit', name: '', amountFen: DEDUCTED_FEN, of: '' }
  const why = { violationId: null, clause: 'V01', notice: `B-ZG-${digits}`, number: `B-KK-${digits}`, sheetId: null }
  const permit = {
    number: `B-XK-${digits}`,
    sheetId: null,
    from: addDays(today, -7),
    to: addDays(today, 60),
    scope: '',
  }
  return [
    told('decoration.apply', 'applied', {
      ...who,
      ...{ number: `B-ZX-${digits}`, applicant: 'owner', ...work, ...more, ...span, works, walls: [] },
    }),
    told('decoration.collect', 'collected', { ...paid, amountFen: DEPOSIT_FEN, lines: [deposit] }),
    told('permit.issue', 'permitIssued', permit),
    told('decoration.deduct', 'deducted', { ...why, amountFen: DEDUCTED_FEN, lines: [deducted] }),
  ]
}
