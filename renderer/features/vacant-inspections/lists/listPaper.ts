/** 《公区巡查表》《每日工作巡查表》 as forms of the desk: what was filled on a day, or blank to walk with. */

import { checklistInUse, checklistOf } from '#renderer/db/checklists.ts'
import type { PaperModel, PaperSource } from '#renderer/db/paperSource.ts'
import type { ModelBuilder } from '#renderer/db/papers.ts'
import type { Store } from '#renderer/db/store.ts'
import {
  type FilledList,
  type KnownList,
  type ListAsked,
  loadBuildings,
  loadListDay,
  loadLists,
} from '#renderer/features/vacant-inspections/queries/lists.ts'
import { itemWords } from '#renderer/features/vacant-inspections/vacantWords.ts'
import { paperText, text } from '#renderer/text/text.ts'
import type { ChecklistItem, Finding } from '#shared/domain/vacant-inspections/kinds.ts'
import {
  buildBlankPatrolList,
  buildPatrolList,
  MARKS,
  PATROL_LIST_VERSION,
  type PatrolListColumn,
  type PatrolListFault,
} from '#shared/domain/vacant-inspections/lists/listSheet.ts'
import { type Day, formatDayChinese } from '#shared/kernel/days.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { clockInZone } from '#shared/kernel/zone.ts'
import { listName, listRefusalWords, placeName, wordsOfItem } from './listWords.ts'

const asJson = (model: object): JsonObject => model as unknown as JsonObject

/** For the module's list of papers. */
export const patrolListPaper: PaperSource = {
  form: 'patrol-list',
  templateVersion: PATROL_LIST_VERSION,
  paper: 'A4',
  title: () => text('papers.forms.patrol-list'),
  // A list is about a building or the whole project, never about a person or a home.
  build: async () => err({ code: 'no-lists' }),
  refusal: (code) => listRefusalWords(code),
  blank: (context, store) => blankModel(store, 'public-area', context),
}

/** The blank of one list: a column for each building, or one for the project. */
export function blankListPaper(list: string): PaperSource {
  return { ...patrolListPaper, blank: (context, store) => blankModel(store, list, context) }
}

type SheetContextOf = Parameters<ModelBuilder>[0]

async function blankModel(store: Store, list: string, context: SheetContextOf): Promise<JsonObject> {
  const words = paperText()
  const known = await knownList(store, list)
  const { version, items } = await checklistInUse(store, list)
  const places = known?.place === 'building' ? (await loadBuildings(store)).map((one) => placeName(one, words)) : []
  const named = items.map((item) => itemWords(item, words))
  const name = known === undefined ? text('papers.forms.patrol-list') : listName(known, words)
  const across = places.length > 0 ? places : [words('vacantLists.columns.state')]
  return asJson(buildBlankPatrolList({ name, version, items: named, places: across }, context))
}

async function knownList(store: Store, list: string): Promise<KnownList | undefined> {
  return (await loadLists(store)).find((one) => one.list === list)
}

/** What was filled of one list on a day, at the version most of it was filled with; an item that a round did not have stays empty. */
export function listDaySheet(store: Store, { list, day }: ListAsked): ModelBuilder {
  return async (context) => {
    const known = await knownList(store, list)
    if (known === undefined) return err({ code: 'no-lists' })
    const { lines, staff } = await loadListDay(store, known, day)
    const filled = lines.flatMap((line) => (line.filled ? [{ filled: line.filled, building: line.building }] : []))
    const version = filled[0]?.filled.state.checklistVersion ?? 0
    const { items } = await checklistOf(store, list, version)
    const words = paperText()
    const rounds = filled.map(({ filled: one, building }) => ({
      ...{ filled: one, place: known.place === 'project' ? '' : placeName(building, words), items },
      officer: staff.get(one.state.officerId) ?? '',
      zone: store.zone(),
    }))
    const sheet = buildPatrolList(
      {
        ...{ name: listName(known, words), version, scope: formatDayChinese(day) },
        items: items.map((item) => itemWords(item, words)),
        columns: rounds.map((round) => columnOf(round, day)),
        faults: rounds.flatMap(faultsOf),
      },
      context,
    )
    return sheet.ok ? ok<PaperModel>({ model: asJson(sheet.value), personId: null, unitId: null }) : sheet
  }
}

interface Round {
  readonly filled: FilledList
  readonly place: string
  readonly items: readonly ChecklistItem[]
  readonly officer: string
  readonly zone: string
}

function columnOf({ filled: { state }, place, items, officer, zone }: Round, day: Day): PatrolListColumn {
  const entered = clockInZone(Date.parse(state.enteredAt), zone)
  const late = state.isLate ? `\n补录 ${entered}` : ''
  const turn = state.turn > 1 ? paperText()('vacantLists.turn', { turn: state.turn }) : ''
  return {
    place: place || formatDayChinese(day),
    day: turn,
    time: `${clockInZone(Date.parse(state.seenAt), zone)}${late}`,
    officer,
    marks: items.map(({ code }) => markOf(state.items.find(({ item }) => item === code)?.found)),
  }
}

function markOf(found: string | undefined): string {
  return found === undefined ? '' : (MARKS[found as Finding] ?? '')
}

function faultsOf({ filled: { state }, place, items }: Round): readonly PatrolListFault[] {
  const words = paperText()
  const photos = state.photos.length > 0 ? `照片 ${state.photos.length} 张` : ''
  const noPhoto = state.noPhotoWhy === '' ? '' : `无照片：${state.noPhotoWhy}`
  const faults = state.items.filter(({ found }) => found === 'fault')
  return faults.map(({ item, remark }) => {
    const task = state.tasks.some((one) => one.item === item) ? '已转工作单' : ''
    const handled = [state.handled, photos, noPhoto, task].filter((part) => part !== '').join('；')
    return { place, item: wordsOfItem(items, item, words), words: remark, handled }
  })
}
