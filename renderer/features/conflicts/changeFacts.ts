/** Who made a change, when, where, with whom, and whether that desk's key vouches for it. */
import { isSealedHere } from '#renderer/db/log/container.ts'
import { pageEndingFrom, readChanges } from '#renderer/db/log/readLog.ts'
import { createKeyring } from '#renderer/db/personKeys.ts'
import type { Store } from '#renderer/db/store.ts'
import { rulingSpec } from '#shared/domain/conflicts/schema.ts'
import { isRole, type Role } from '#shared/domain/roles.ts'
import type { Actor, Change, Dot } from '#shared/sync/change.ts'
import { deviceOf, seqOf } from '#shared/sync/dot.ts'
import { parseHlc } from '#shared/sync/hlc.ts'
import { isSealed } from '#shared/sync/personal.ts'

export type SignatureState = 'own' | 'signed' | 'unsigned'

/** What stands beside a value or a fact. */
export interface ChangeFacts {
  readonly dot: Dot
  readonly isThisDesk: boolean
  /** Name of the desk; empty where it has not told one. */
  readonly desk: string
  /** Name of the colleague; empty where they are not on the list. */
  readonly who: string
  readonly role: Role | undefined
  readonly cmd: string
  /** Business time, ISO 8601 UTC; empty where the change is not on this desk. */
  readonly at: string
  /** When it was entered by that desk's clock, ms since 1970. */
  readonly clockMs: number
  readonly witness: string
  readonly note: string
  readonly signature: SignatureState
}

/** What of a change is known from elsewhere, where its body is not on this desk. */
export interface Beside {
  readonly dot: Dot
  readonly hlc: string
  readonly cmd: string
  readonly role: string
  readonly actor?: Actor
  readonly witness?: Actor | undefined
  readonly at?: string
}

/** The facts of these changes, in their order. */
export async function changeFacts(store: Store, known: readonly Beside[]): Promise<readonly ChangeFacts[]> {
  const changes = new Map(
    (
      await readChanges(
        store,
        known.map(({ dot }) => dot),
      )
    ).map((change) => [change.dot, change]),
  )
  return Promise.all(known.map((beside) => factsOf(store, beside, changes.get(beside.dot))))
}

async function factsOf(store: Store, beside: Beside, change: Change | undefined): Promise<ChangeFacts> {
  const device = deviceOf(beside.dot)
  const stamp = parseHlc((change ?? beside).hlc)
  const role = change?.actor.role ?? beside.actor?.role ?? beside.role
  const witness = change?.witness ?? beside.witness
  return {
    dot: beside.dot,
    isThisDesk: device === store.device,
    desk: (await store.db.desks.get(device))?.v.name ?? '',
    who: await staffName(store, change?.actor ?? beside.actor),
    role: isRole(role) ? role : undefined,
    cmd: change?.cmd ?? beside.cmd,
    at: change?.at ?? beside.at ?? '',
    clockMs: stamp.ok ? stamp.value.ms : 0,
    witness: await staffName(store, witness),
    note: change === undefined ? '' : await noteOf(store, change),
    signature: await signatureOf(store, beside.dot),
  }
}

/** Why it was settled so: in the ruling that went with it, sealed; earlier versions wrote it into the envelope. */
async function noteOf(store: Store, { items, note }: Change): Promise<string> {
  const ruling = items.find((item) => item.e === rulingSpec.entity)
  const told = ruling && 'data' in ruling ? ruling.data.note : undefined
  if (ruling === undefined || !isSealed(told)) return note ?? ''
  const keyring = createKeyring(store)
  await keyring.load({ sealed: [told] })
  const words = keyring.open(told, { e: ruling.e, id: ruling.id, field: 'note' })
  return typeof words === 'string' ? words : ''
}

export async function staffName(store: Store, actor: { readonly id: string } | undefined): Promise<string> {
  return actor === undefined ? '' : ((await store.db.staff.get(actor.id))?.v.name ?? '')
}

/** A page that came is kept with the signature of its device; one that this desk sealed for loose changes bears none but its own. */
async function signatureOf(store: Store, dot: Dot): Promise<SignatureState> {
  if (deviceOf(dot) === store.device) return 'own'
  const page = await pageEndingFrom(store, deviceOf(dot), seqOf(dot))
  if (page === undefined || page.first > seqOf(dot)) return 'unsigned'
  return isSealedHere(store, page.container) ? 'unsigned' : 'signed'
}
