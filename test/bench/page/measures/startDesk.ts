// Fills the desk of the start and trip rows: the bench page is shown at the desk's own address, so that it writes into the desk's own
// database, with the desk's own key, through the desk's own ways in.
import { foundCommunity } from '#renderer/app/foundCommunity.ts'
import type { StartParts } from '#renderer/app/startParts.ts'
import { commitMany } from '#renderer/db/commitMany.ts'
import { createDatabase } from '#renderer/db/database.ts'
import { draftsOfGroups } from '#renderer/db/draftsOfGroups.ts'
import { knowRecords } from '#renderer/db/knownRecords.ts'
import type { SearchDocument } from '#renderer/db/search/searchDocument.ts'
import type { Store } from '#renderer/db/store.ts'
import { openBridge } from '#renderer/platform/bridge.ts'
import { systemClock } from '#renderer/platform/clock.ts'
import { createIds } from '#renderer/platform/ids.ts'
import { startTexts } from '#renderer/text/text.ts'
import type { DraftItem } from '#shared/domain/draft.ts'
import { DOMAIN_MODULES } from '#shared/domain/modules.ts'
import { buildRegistry } from '#shared/domain/registry.ts'
import { ok } from '#shared/kernel/result.ts'
import { typedQueries } from '#test/bench/page/search/typedQueries.ts'
import { CLERK } from './commitStrict.ts'
import { rosterSlices } from './importCommit.ts'
import { itemsOf, type RosterPerson, rosterOf } from './importRoster.ts'

interface Filling {
  readonly people: number
  readonly pin: string
}

/** Six of ten have a car. */
const CARS = 0.6

/** The car of a person, by their place in the list; undefined for those without. */
function plateOf(index: number): string | undefined {
  if ((index * 7) % 10 >= CARS * 10) return undefined
  const letter = 'ABCDEFGHJK'.charAt(index % 10)
  return `粤${letter}${String((index * 48271) % 100_000).padStart(5, '0')}`
}

/** What a start is made of; the bench page shows no module. */
export function startParts(): StartParts {
  startTexts('zh-CN')
  return {
    bridge: openBridge(),
    clock: systemClock,
    ids: createIds(systemClock.nowMs),
    registry: buildRegistry(DOMAIN_MODULES),
    modules: [],
    onJournal: () => {},
  }
}

/** Founds a community in this window and brings the people in; the desk is to be opened afterwards. */
export async function fillDesk({ people, pin }: Filling): Promise<void> {
  const parts = startParts()
  const info = await parts.bridge.app.info()
  if (!info.ok) throw new Error(info.error.code)
  const names = { communityName: '新湾花园', companyName: '新湾物业', supervisorName: '周敏' }
  const founded = await foundCommunity({ ...names, pin, timeZone: 'Asia/Shanghai' }, info.value, parts)
  if (!founded.ok) throw new Error(JSON.stringify(founded.error))
  await bringIn(founded.value.store, rosterOf(people))
  founded.value.close()
}

/** Writes the lines of a roster through the import's way in. */
export async function bringIn(store: Store, roster: readonly RosterPerson[]): Promise<void> {
  const known = knowRecords(['unit', 'person', 'stay', 'phone', 'vehicle'])
  const lines = roster.map((line, index) => ({ line, index }))
  for (const slice of rosterSlices(lines)) {
    const groups = slice.map(({ line, index }) => [...itemsOf(line), ...carOf(line, index)])
    const done = await commitMany(store, CLERK, () => ok({ drafts: draftsOfGroups({ cmd: 'owner.add' }, groups) }), {
      known,
    })
    if (!done.ok) throw new Error(JSON.stringify(done.error))
  }
}

function carOf({ personId, unitId }: RosterPerson, index: number): readonly DraftItem[] {
  const plate = plateOf(index)
  if (plate === undefined) return []
  const values = { personId, unitId, plate, model: '', space: '' }
  return [{ kind: 'set', e: 'vehicle', id: personId.replace(/^..../, 'cafe'), values }]
}

/** Whether the desk has stored its index: until then its next start builds it. */
export async function hasStoredIndex(): Promise<boolean> {
  const names = (await indexedDB.databases()).map(({ name = '' }) => /^qiantai-([a-z2-7]{16})$/.exec(name)?.[1])
  const workspace = names.find((name) => name !== undefined && !name.startsWith('bench'))
  if (workspace === undefined) return false
  const db = createDatabase(workspace)
  await db.open()
  const head = await db.searchSnapshots.get('head')
  db.close()
  return head !== undefined
}

/** What clerks type at that desk. */
export function deskQueries({ people }: { readonly people: number }): readonly string[] {
  let unit = ''
  const documents = rosterOf(people).map((line, index): SearchDocument => {
    unit = line.unit?.code ?? unit
    const plate = plateOf(index)
    return {
      id: line.personId,
      kind: 'person',
      names: [line.name],
      units: [unit],
      phones: [line.phone],
      ...(plate === undefined ? {} : { plates: [plate] }),
      label: { title: line.name },
    }
  })
  return typedQueries(documents).map((query) => query.text)
}
