/** What a fact says beside who told it: of a thing that left twice, to whom, by what authority, and how it was signed for. */
import type { Store } from '#renderer/db/store.ts'
import { type LabelKey, label, text } from '#renderer/text/text.ts'
import { custodyRegister } from '#renderer/text/zh-CN/custodyRegister.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { maskPhone } from '#shared/kernel/phones.ts'
import type { ShownValue } from './valueWords.ts'

/** A line of a side: 领取人 李先生. */
export interface ActFact {
  readonly field: ActField
  readonly value: ShownValue
}

/** What of a fact is shown. */
const ACT_FIELDS = ['to', 'taker', 'phone', 'idLast4', 'authority', 'receipt', 'signedPaper', 'slot', 'remark'] as const
/** One of them. */
export type ActField = (typeof ACT_FIELDS)[number]

/** Facts of which the words matter where two desks are at odds. */
const TOLD: ReadonlySet<string> = new Set(['custodyItem'])

/** The lines of a fact; none where its kind says nothing more than that it was done. */
export async function actFacts(
  store: Store,
  entity: string,
  data: JsonObject | undefined,
): Promise<readonly ActFact[]> {
  if (!TOLD.has(entity) || data === undefined) return []
  const said = (field: string): string => {
    const value = data[field]
    return typeof value === 'string' ? value : ''
  }
  const onFile = said('byPersonId') === '' ? undefined : await store.db.people.get(said('byPersonId'))
  const slot = said('slotId') === '' ? undefined : await store.db.shelfSlots.get(said('slotId'))
  const words: Readonly<Record<ActField, string>> = {
    to: toWords(said('to')),
    taker: onFile?.v.name ?? said('name'),
    phone: said('phone') === '' ? '' : maskPhone(said('phone')),
    idLast4: said('idLast4'),
    authority: said('authority'),
    receipt: said('receipt'),
    signedPaper: said('signedPaper'),
    slot: said('slotId') === '' ? '' : (slot?.v.code ?? text('conflicts.recordGone')),
    remark: said('remark'),
  }
  return ACT_FIELDS.filter((field) => words[field] !== '').map((field) => ({
    field,
    value: { words: words[field], privacy: PRIVACY[field] ?? 'plain' },
  }))
}

const PRIVACY: Partial<Readonly<Record<ActField, ShownValue['privacy']>>> = {
  taker: 'name',
  idLast4: 'words',
  authority: 'words',
  remark: 'words',
}

/** 本人、代领、公安机关…; a code of a newer version as it is written. */
function toWords(to: string): string {
  return Object.hasOwn(custodyRegister.outTo, to) ? label(`custodyRegister.outTo.${to}` as LabelKey) : to
}
