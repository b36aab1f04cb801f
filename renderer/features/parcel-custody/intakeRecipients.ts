/**
 * Whose it is, from what the clerk reads off a label: a home, somebody on file, somebody not on file to whom a thing came before, or a name
 * as it stands there.
 */
import type { SearchHit } from '#renderer/db/search/searchDocument.ts'
import type { SearchService } from '#renderer/db/search/searchService.ts'
import { findUnits, unitByCode } from '#renderer/db/search/useUnitChoice.ts'
import type { Store } from '#renderer/db/store.ts'
import { normalizeName } from '#shared/kernel/text.ts'
import { CUSTODY_KIND, CUSTODY_PREFIX } from './registerTerms.ts'

/** One way to read what was typed. */
export interface Recipient {
  readonly key: string
  /** `before`: not on file, but a thing came for that name already; `typed`: the name as it stands. */
  readonly way: 'unit' | 'person' | 'before' | 'typed'
  readonly personId: string | null
  readonly unitId: string | null
  readonly unitCode: string
  /** Empty for a home. */
  readonly name: string
  readonly phone: string
}

const NOBODY: readonly Recipient[] = []
const MOST = 7
const MOST_HITS = 24

/** The readings, likeliest first; Enter takes the first. A whole unit comes before its people: a label's room number is surer than its name. */
export async function findRecipients(
  store: Store,
  search: SearchService,
  typed: string,
): Promise<readonly Recipient[]> {
  const text = typed.trim()
  if (text === '') return NOBODY
  const [{ unit }, hits, asTyped] = await Promise.all([
    findUnits(store, search, text),
    search.search(text, MOST_HITS).then(
      (found) => found ?? [],
      () => [] as readonly SearchHit[],
    ),
    readTyped(store, search, text),
  ])
  const whole = unit === undefined ? [] : [unitReading(unit)]
  const people = unit === undefined ? hits.filter(({ kind }) => kind === 'person') : await peopleOf(search, unit.code)
  const homes = unit === undefined ? hits.filter(({ kind }) => kind === 'unit') : []
  const found = await Promise.all([...people.map((hit) => personReading(store, hit)), ...homes.map(homeReading)])
  const before = await earlierReadings(store, hits)
  return distinct([...whole, ...found, ...before, ...asTyped]).slice(0, MOST)
}

const idOf = (hit: SearchHit): string => hit.id.slice(hit.id.indexOf('/') + 1)

function unitReading({ id, code }: { readonly id: string; readonly code: string }): Recipient {
  return { key: `unit/${id}`, way: 'unit', personId: null, unitId: id, unitCode: code, name: '', phone: '' }
}

const homeReading = (hit: SearchHit): Recipient => unitReading({ id: idOf(hit), code: hit.label.unit ?? '' })

async function personReading(store: Store, hit: SearchHit): Promise<Recipient> {
  const { title, unit = '', maskedPhone = '' } = hit.label
  const home = unit === '' ? undefined : await unitByCode(store, unit)
  return {
    key: hit.id,
    way: 'person',
    personId: idOf(hit),
    unitId: home?.id ?? null,
    unitCode: unit,
    name: title,
    phone: maskedPhone,
  }
}

async function peopleOf(search: SearchService, code: string): Promise<readonly SearchHit[]> {
  try {
    const page = await search.list({ kind: 'person', text: code, all: [] }, { offset: 0, limit: MOST })
    return (await search.hitsOf(page.ids)).filter(({ label }) => label.unit === code)
  } catch {
    // The search has failed and says so elsewhere: the home itself is enough to take a thing in.
    return []
  }
}

/** Names that are not on file, as things came for them: the newest tells the home. */
async function earlierReadings({ db }: Store, hits: readonly SearchHit[]): Promise<readonly Recipient[]> {
  const ids = hits.filter(({ kind }) => kind === CUSTODY_KIND).map(({ id }) => id.slice(CUSTODY_PREFIX.length))
  const rows = (await db.custodyItems.bulkGet(ids)).flatMap((row) => row ?? [])
  const strangers = rows.filter(({ v }) => v.personId === null && v.name !== '')
  const units = await db.units.bulkGet(strangers.map(({ v }) => v.unitId ?? ''))
  return strangers
    .map(({ v }, index) => ({
      at: v.receivedAt,
      reading: {
        key: `before/${v.name}/${v.unitId ?? ''}`,
        way: 'before' as const,
        personId: null,
        unitId: v.unitId,
        unitCode: units[index]?.v.code ?? '',
        name: v.name,
        phone: v.phone,
      },
    }))
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .map(({ reading }) => reading)
}

const HAN = /\p{Script=Han}/u
const NUMBER = /^[0-9*+()-]{4,}$/

/** The label word for word: 「张三 2-1203 138****5678」 in any order. Letters alone are a search, not a name. */
async function readTyped(store: Store, search: SearchService, text: string): Promise<readonly Recipient[]> {
  const words = text.split(/\s+/u)
  const names: string[] = []
  let phone = ''
  let home: { readonly id: string; readonly code: string } | undefined
  for (const word of words) {
    const unit = /[0-9]/.test(word) ? (await findUnits(store, search, word)).unit : undefined
    if (unit !== undefined && home === undefined) home = unit
    else if (NUMBER.test(word)) phone = word
    else names.push(word)
  }
  const name = normalizeName(names.join(' '))
  if (!HAN.test(name) && !(words.length > 1 && /^[\p{L}\p{M} .·'’-]+$/u.test(name))) return NOBODY
  const reading = { personId: null, unitId: home?.id ?? null, unitCode: home?.code ?? '', name, phone }
  return [{ key: `typed/${name}/${home?.id ?? ''}`, way: 'typed', ...reading }]
}

function distinct(readings: readonly Recipient[]): readonly Recipient[] {
  const seen = new Set<string>()
  return readings.filter(({ key, way, name, unitId }) => {
    // A name that came before for the same home is that name: typed once more it is no other reading.
    const id = way === 'typed' && seen.has(`before/${name}/${unitId ?? ''}`) ? `before/${name}/${unitId ?? ''}` : key
    if (seen.has(id)) return false
    seen.add(id)
    return true
  })
}
