/** 《交房安排表》 as a form of the desk: the homes of a day by slot, or blank to write on. */
import type { PaperModel, PaperSource } from '#renderer/db/paperSource.ts'
import type { ModelBuilder } from '#renderer/db/papers.ts'
import type { Store } from '#renderer/db/store.ts'
import { type DayCase, loadDayCases } from '#renderer/features/move-in/queries/days.ts'
import { text } from '#renderer/text/text.ts'
import {
  buildBlankHandoverList,
  buildHandoverList,
  HANDOVER_LIST_VERSION,
  type HandoverListLine,
} from '#shared/domain/move-in/days/handoverListSheet.ts'
import type { SheetContext } from '#shared/domain/sheets/sheetModel.ts'
import { type Day, formatDayChinese } from '#shared/kernel/days.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { maskPhone } from '#shared/kernel/phones.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { dayRefusalWords } from './dayWords.tsx'

const asJson = (model: object): JsonObject => model as unknown as JsonObject

/** For the module's list of papers. */
export const handoverListPaper: PaperSource = {
  form: 'handover-list',
  templateVersion: HANDOVER_LIST_VERSION,
  paper: 'A4',
  title: () => text('papers.forms.handover-list'),
  // About a day, never about a person or a home: of a home it is the day of its appointment.
  build: async (store, subject, context) => {
    if (subject.kind !== 'unit') return err({ code: 'no-homes' })
    const rows = await store.db.moveInCases.where('v.unitId').equals(subject.id).toArray()
    const day = rows.map(({ v }) => v.appointedDay).findLast((one) => one !== '')
    return day === undefined ? err({ code: 'no-homes' }) : sheetOfDay(store, day as Day, context)
  },
  refusal: (code) => dayRefusalWords(code),
  blank: (context) => asJson(buildBlankHandoverList(context)),
}

/** The sheet of one day. */
export function handoverDaySheet(store: Store, day: Day): ModelBuilder {
  return (context) => sheetOfDay(store, day, context)
}

async function sheetOfDay(store: Store, day: Day, context: SheetContext) {
  const cases = await loadDayCases(store, day)
  const places = [...new Set(cases.map(({ state }) => state.appointment?.place ?? ''))].filter((place) => place !== '')
  const told = { day: formatDayChinese(day), place: places.join('、'), lines: cases.map((one) => lineOf(one, day)) }
  const sheet = buildHandoverList(told, context)
  return sheet.ok ? ok<PaperModel>({ model: asJson(sheet.value), personId: null, unitId: null }) : sheet
}

/** A home as the sheet and the downtime list print it. */
export function lineOf({ unitCode, state }: DayCase, day: Day): HandoverListLine {
  const { appointment, arrival, party } = state
  const isAppointed = appointment?.day === day
  return {
    slot: isAppointed ? `${appointment.from}-${appointment.to}` : '未预约',
    unit: unitCode,
    owner: party.ownerName,
    phone: party.ownerPhone === '' ? '' : maskPhone(party.ownerPhone),
    number: arrival?.day === day ? arrival.queueNumber : '',
  }
}
