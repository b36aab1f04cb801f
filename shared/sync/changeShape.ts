/** The exact shape of envelope v1 (sync 4.3): strict about the frame, lenient about names it has never heard of. */
import { deviceOf, isDeviceId, parseDot } from './dot.ts'
import { parseHlc } from './hlc.ts'
import {
  type Fault,
  faultOfDots,
  faultOfJson,
  faultOfKeys,
  firstFault,
  firstFaultOf,
  isInstant,
  isPlain,
  isText,
  isWhole,
  type Plain,
} from './shape.ts'

const REQUIRED = ['v', 'ws', 'dot', 'hlc', 'cmd', 'actor', 'session', 'at', 'app', 'schema', 'items', 'blobs']
const OPTIONAL = ['witness', 'note']
const NAME = /^[A-Za-z][A-Za-z0-9_.:-]{0,63}$/
const FIELD_NAME = /^[A-Za-z_][A-Za-z0-9_.:-]{0,63}$/
const ENTITY_NAME = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/
/** Lengths in UTF-16 units. */
const MAX_ID = 200
const MAX_CLAIM = 300
const MAX_WORD = 100
const MAX_NOTE = 4000

/** The first fault of a value as envelope v1; undefined when it is one. Size and JSON hygiene are checked here too. */
export function faultOfChange(value: unknown): Fault {
  if (!isPlain(value)) return 'change'
  return (
    faultOfKeys(value, REQUIRED, OPTIONAL) ??
    faultOfJson(value) ??
    faultOfIdentity(value) ??
    faultOfOrigin(value) ??
    faultOfItems(value.items, String(value.dot)) ??
    faultOfBlobs(value.blobs)
  )
}

function faultOfIdentity({ v, ws, dot, hlc, schema }: Plain): Fault {
  if (v !== 1) return 'v'
  if (typeof ws !== 'string' || !isDeviceId(ws)) return 'ws'
  const identity = parseDot(dot)
  if (!identity.ok) return 'dot'
  const stamp = parseHlc(hlc)
  if (!stamp.ok || stamp.value.device !== deviceOf(identity.value)) return 'hlc'
  return isWhole(schema, 1) ? undefined : 'schema'
}

function faultOfOrigin(change: Plain): Fault {
  if (!isName(change.cmd)) return 'cmd'
  if (!isActor(change.actor)) return 'actor'
  if (Object.hasOwn(change, 'witness') && !isActor(change.witness)) return 'witness'
  if (!isText(change.session, MAX_WORD)) return 'session'
  if (!isInstant(change.at)) return 'at'
  if (!isText(change.app, MAX_WORD)) return 'app'
  return Object.hasOwn(change, 'note') && !isText(change.note, MAX_NOTE) ? 'note' : undefined
}

function isName(value: unknown): boolean {
  return typeof value === 'string' && NAME.test(value)
}

function isActor(value: unknown): boolean {
  if (!isPlain(value) || faultOfKeys(value, ['id', 'role']) !== undefined) return false
  return isText(value.id, MAX_WORD) && isText(value.role, MAX_WORD)
}

function faultOfItems(items: unknown, own: string): Fault {
  if (!Array.isArray(items) || items.length === 0) return 'items'
  const fault = firstFault(items, (item) => faultOfItem(item, own))
  if (fault !== undefined) return `items.${fault}`
  const addresses = items.map((item: Plain) => `${item.e}/${item.id}`)
  if (new Set(addresses).size !== addresses.length) return 'items.twice'
  const claims = items.flatMap((item: Plain) => (item.claim === undefined ? [] : [item.claim]))
  return new Set(claims).size === claims.length ? undefined : 'items.claim'
}

function faultOfItem(item: unknown, own: string): Fault {
  if (!isPlain(item)) return 'kind'
  if (typeof item.e !== 'string' || !ENTITY_NAME.test(item.e)) return 'e'
  if (!isText(item.id, MAX_ID)) return 'id'
  return Object.hasOwn(item, 'f') ? faultOfRegister(item, own) : faultOfEvent(item, own)
}

function faultOfRegister(item: Plain, own: string): Fault {
  const { f } = item
  const keys = faultOfKeys(item, ['e', 'id', 'f'])
  if (keys !== undefined) return keys
  if (!isPlain(f) || Object.keys(f).length === 0) return 'f'
  const fault = firstFaultOf(f, (write, field) => {
    if (!FIELD_NAME.test(field)) return 'name'
    if (!isPlain(write)) return 'kind'
    const bases = faultOfKeys(write, ['v', 'b']) ?? faultOfDots(write.b, own)
    return bases === undefined && field === '_deleted' && write.v !== true ? 'v' : bases
  })
  return fault === undefined ? undefined : `f.${fault}`
}

function faultOfEvent(item: Plain, own: string): Fault {
  const keys = faultOfKeys(item, ['e', 'id', 'ev', 'data', 'refs'], ['claim'])
  if (keys !== undefined) return keys
  if (!isName(item.ev)) return 'ev'
  if (Object.hasOwn(item, 'claim') && !isText(item.claim, MAX_CLAIM)) return 'claim'
  if (!isPlain(item.data)) return 'data'
  const refs = faultOfDots(item.refs, own)
  return refs === undefined ? undefined : `refs.${refs}`
}

function faultOfBlobs(blobs: unknown): Fault {
  if (!Array.isArray(blobs) || !blobs.every((blob) => isText(blob, MAX_WORD))) return 'blobs'
  return new Set(blobs).size === blobs.length ? undefined : 'blobs.twice'
}
