/** Keys of the practice community: a set of each empty home on its hook, and two that owners left with the desk, one of them sealed. */
import { commit } from '#renderer/db/commit.ts'
import { type DemoDesks, done } from '#renderer/db/practiceDesk.ts'
import type { Store } from '#renderer/db/store.ts'
import type { ChangeDraft } from '#shared/domain/draft.ts'
import { decideEntrust, type EntrustInput } from '#shared/domain/loans/keys/entrustDecisions.ts'
import { decideAddThings } from '#shared/domain/loans/thingDecisions.ts'
import { addDays } from '#shared/kernel/days.ts'
import { ok } from '#shared/kernel/result.ts'

const OPENS = '入户门、单元门、信箱'
const KEYS_OF_A_HOME = 3
const TAKEN_AGO = 30

/** Homes whose owners live elsewhere: how long the key stays, and what for. */
const ENTRUSTED = [
  { code: '1-1201', hook: 'Y-01', forDays: 150, withCare: true, sealNumber: '', why: '长期在外地，请代为巡查通风' },
  { code: '2-1001', hook: 'Y-02', forDays: 5, withCare: false, sealNumber: 'F-0001', why: '备用钥匙' },
] as const

/** Hangs up the sets of these homes, in their order, and takes two keys of owners. */
export async function hangKeys(desks: DemoDesks, homes: readonly string[]): Promise<void> {
  const desk = desks({ daysAgo: TAKEN_AGO })
  const { store, signature } = desk
  const units = await store.db.units.bulkGet([...homes])
  const write = async (draft: Parameters<typeof commit<ChangeDraft, { readonly code: string }>>[2]) =>
    done('a set of keys', await commit(store, signature, draft))
  const plain = { kind: 'key', feeFen: 0, depositFen: 0, due: 'same-day', count: KEYS_OF_A_HOME, opens: OPENS } as const
  await write((context) => {
    const made = homes.map((unitId, index) => {
      const [labels, slot] = [units[index]?.v.code ?? '', `L-${String(index + 1).padStart(2, '0')}`]
      return done(labels, decideAddThings({ ...plain, labels, slot, unitId }, [], context)).items
    })
    return ok({ cmd: 'loanThing.save', items: made.flat() })
  })
  const today = store.dayOf(store.clock.nowMs())
  for (const { code, hook, forDays, ...told } of ENTRUSTED) {
    const owner = await ownerOf(store, code)
    if (owner === undefined) continue
    const input: EntrustInput = {
      ...{ ...told, ...owner, agent: '', agentPhone: '', from: today, until: addDays(today, TAKEN_AGO + forDays) },
      ...{ count: 2, opens: '入户门', label: `${code} 托管`, slot: hook, thingId: null, remark: '' },
    }
    const facts = {
      isUnitKnown: true,
      set: undefined,
      labels: [],
      slots: [],
      sealNumbers: [],
      due: 'same-day',
    } as const
    await write((context) => decideEntrust(input, facts, context))
  }
}

async function ownerOf({ db }: Store, code: string) {
  const unit = await db.units.where('v.code').equals(code).first()
  if (unit === undefined) return undefined
  const stays = await db.stays.where('v.unitId').equals(unit.id).toArray()
  const owner = stays.find(({ v }) => v.relation === 'owner' && v.toDay === null)
  return { unitId: unit.id, personId: owner?.v.personId ?? null }
}
