/** Acts on one set of keys: which fields each asks for, and the command that it runs. */
import type { Desk } from '#renderer/db/deskContext.ts'
import { checkSeal, findKeys, handOverKeys, missKeys, openSeal, relockKeys, sealKeys } from './commands.ts'
import type { KeyDone } from './useKeySteps.tsx'

export const SET_ACTS = ['seal', 'check', 'open', 'miss', 'find', 'relock', 'handOver'] as const
/** One of them. */
export type SetAct = (typeof SET_ACTS)[number]

/** What the form of an act may hold. */
export type SetActValues = {
  sealNumber: string
  count: string
  witness: string
  why: string
  remark: string
  isBroken: boolean
  personId: string
}

/** The fields of an act, from top to bottom. */
export const FIELDS_OF: Readonly<Record<SetAct, readonly (keyof SetActValues)[]>> = {
  seal: ['sealNumber', 'count', 'witness'],
  check: ['isBroken', 'remark'],
  open: ['why'],
  miss: ['why'],
  find: ['remark'],
  relock: ['count', 'remark'],
  handOver: ['personId', 'remark'],
}

/** Words of the notice after an act. */
export const DONE_OF = {
  seal: 'sealed',
  check: 'checked',
  open: 'opened',
  miss: 'missed',
  find: 'found',
  relock: 'relocked',
  handOver: 'handedOver',
} as const satisfies Readonly<Record<SetAct, string>>

/** A typed number of keys; anything else than figures is none. */
export function countOf(typed: string): number {
  return /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : -1
}

/** Runs the command of an act. */
export function runSetAct(
  desk: Desk,
  { id, act }: { id: string; act: SetAct },
  values: SetActValues,
): Promise<KeyDone> {
  const { sealNumber, witness, why, remark, isBroken, personId } = values
  const count = countOf(values.count)
  const runs: Readonly<Record<SetAct, () => Promise<KeyDone>>> = {
    seal: () => sealKeys(desk, id, { sealNumber, count, witness }),
    check: () => checkSeal(desk, id, { isIntact: !isBroken, remark }),
    open: () => openSeal(desk, id, why),
    miss: () => missKeys(desk, id, why),
    find: () => findKeys(desk, id, remark),
    relock: () => relockKeys(desk, id, { count, remark }),
    handOver: () => handOverKeys(desk, id, { personId: personId === '' ? null : personId, remark }),
  }
  return runs[act]()
}
