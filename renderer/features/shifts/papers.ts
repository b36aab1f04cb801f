/** 《客服中心工作记录表》 and 《值班交接记录表》: issued from the sealed record of a signature, so that paper and record say the same words. */
import type { Desk } from '#renderer/db/deskContext.ts'
import { loadLiveEvents } from '#renderer/db/liveEvents.ts'
import type { PaperSource } from '#renderer/db/paperSource.ts'
import { issueFilled } from '#renderer/db/papers.ts'
import { settingOf } from '#renderer/db/settings.ts'
import type { Store } from '#renderer/db/store.ts'
import { text } from '#renderer/text/text.ts'
import {
  buildBlankDutyRecord,
  buildDutyRecord,
  DUTY_RECORD_VERSION,
  type DutyRecordBody,
  dutyRecordBodySchema,
} from '#shared/domain/shifts/dutyRecordModel.ts'
import type { ShiftState } from '#shared/domain/shifts/shiftFold.ts'
import {
  buildBlankShiftHandover,
  buildShiftHandover,
  type HandoverBody,
  handoverBodySchema,
  SHIFT_HANDOVER_VERSION,
} from '#shared/domain/shifts/shiftHandoverModel.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { parseJson } from '#shared/kernel/parseJson.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { momentText, staffNames } from './queries.ts'

const PASSED_ON = '（纸签代录）'

/** The evening record as this module prints it: never from a person's file, always from a signed day. */
export const dutyRecordPaper: PaperSource = {
  form: 'duty-record',
  templateVersion: DUTY_RECORD_VERSION,
  paper: 'A4',
  title: () => text('papers.forms.duty-record'),
  build: async () => err({ code: 'record-missing' }),
  blank: async (context, store) =>
    buildBlankDutyRecord(await settingOf(store, 'project.duty-form-title'), context) as unknown as JsonObject,
}

/** The handover record. */
export const shiftHandoverPaper: PaperSource = {
  form: 'shift-handover',
  templateVersion: SHIFT_HANDOVER_VERSION,
  paper: 'A4',
  title: () => text('papers.forms.shift-handover'),
  build: async () => err({ code: 'record-missing' }),
  blank: async (context, store) =>
    buildBlankShiftHandover(await settingOf(store, 'shifts.counts'), context) as unknown as JsonObject,
}

/** The signed record of a day, word for word; undefined before it was signed or when its key was erased. */
export async function loadCloseRecord(store: Store, day: string): Promise<DutyRecordBody | undefined> {
  const signed = (await loadLiveEvents(store, 'dayClose', day)).find((event) => event.ev === 'signed')
  const read = dutyRecordBodySchema.safeParse(parsed(signed?.data.record))
  return read.success ? read.data : undefined
}

/** The record of a shift's last handover, word for word. */
export async function loadHandoverRecord(store: Store, shiftId: string): Promise<HandoverBody | undefined> {
  const given = (await loadLiveEvents(store, 'shift', shiftId)).filter((event) => event.ev === 'handed-over').at(-1)
  const read = handoverBodySchema.safeParse(parsed(given?.data.record))
  return read.success ? read.data : undefined
}

/** Issues the record of a signed day; once it has both signatures the same paper serves for ever. */
export function issueDutyRecord(desk: Desk, day: string) {
  return issueFilled(desk, dutyRecordPaper, async (context) => {
    const { store } = desk
    const [body, row] = await Promise.all([loadCloseRecord(store, day), store.db.dayCloses.get(day)])
    if (body === undefined || row === undefined) return err({ code: 'record-missing' })
    const names = await staffNames(store)
    const { v } = row
    const second = v.countersignedOnPaper === '' ? (names.get(v.countersignedBy) ?? '') : v.countersignedOnPaper
    const signatures = {
      signedBy: names.get(v.signedBy) ?? '',
      signedAt: momentText(store, v.signedAt, day),
      countersignedBy: v.countersignedOnPaper === '' ? second : `${second}${PASSED_ON}`,
      countersignedAt: momentText(store, v.countersignedAt, day),
      note: v.reviewNote,
    }
    const title = await settingOf(store, 'project.duty-form-title')
    const model = buildDutyRecord(body, { title, signatures }, context) as unknown as JsonObject
    return ok({ model, personId: null, unitId: null, items: papered('dayClose', day, v.countersignedAt !== '') })
  })
}

/** Issues the record of a handover; once it is complete the same paper serves for ever. */
export function issueShiftHandover(desk: Desk, shiftId: string) {
  return issueFilled(desk, shiftHandoverPaper, async (context) => {
    const { store } = desk
    const [body, row] = await Promise.all([loadHandoverRecord(store, shiftId), store.db.shifts.get(shiftId)])
    if (body === undefined || row === undefined) return err({ code: 'record-missing' })
    const signatures = handoverSignatures(store, row.v, await staffNames(store))
    const model = buildShiftHandover(body, signatures, context) as unknown as JsonObject
    return ok({ model, personId: null, unitId: null, items: papered('shift', shiftId, row.v.status === 'closed') })
  })
}

function handoverSignatures(store: Store, v: ShiftState, names: ReadonlyMap<string, string>) {
  const taker = v.acceptedOnPaper === '' ? (names.get(v.acceptedBy) ?? '') : `${v.acceptedOnPaper}${PASSED_ON}`
  const check = [names.get(v.checkedBy) ?? '', momentText(store, v.checkedAt, v.day), v.checkNote]
  return {
    handedOverAt: momentText(store, v.handedOverAt, v.day),
    taker,
    acceptedAt: momentText(store, v.acceptedAt, v.day),
    refusal: v.refusal,
    check: check.filter((part) => part !== '').join(' '),
  }
}

/** Remembers the paper only when nothing will be added to it by a signature any more. */
function papered(e: string, id: string, isComplete: boolean) {
  return ({ sheetId }: { readonly sheetId: string }) =>
    isComplete ? [{ kind: 'event', e, id, ev: 'papered', data: { sheetId } } as const] : []
}

/** Reads JSON text that this desk wrote; undefined for anything else. */
function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return undefined
  try {
    return parseJson(value)
  } catch {
    return undefined
  }
}
