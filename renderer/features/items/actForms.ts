/** The short forms of an item's acts as data: which fields, and which command they run. */
import type { Desk } from '#renderer/db/deskContext.ts'
import type { FindUnit } from '#renderer/db/search/useUnitChoice.ts'
import { text } from '#renderer/text/text.ts'
import { parseTypedTime } from '#renderer/ui/lateEntryValues.ts'
import type { ItemState } from '#shared/domain/items/itemState.ts'
import { CONFIRMATIONS, VISIT_BACK_OUTCOMES } from '#shared/domain/items/schema.ts'
import { LEADERS, type Role } from '#shared/domain/roles.ts'
import type { Day } from '#shared/kernel/days.ts'
import { maskPhone } from '#shared/kernel/phones.ts'
import { err } from '#shared/kernel/result.ts'
import { clockInZone, dayInZone, zonedInstant } from '#shared/kernel/zone.ts'
import {
  answerItem,
  assignItem,
  attendItem,
  correctItem,
  exceptAttendance,
  finishItem,
  handItem,
  noteItem,
  postponeItem,
  promiseItem,
  reopenItem,
  visitBackItem,
  voidItem,
} from './commands.ts'
import type { FormAct } from './itemActs.ts'
import type { Pick } from './Picks.tsx'
import { dueOfChoice, type PromiseTime, promisePicks } from './promiseChoices.ts'
import type { Colleague } from './queries.ts'
import type { ItemOutcome } from './useItemSteps.tsx'

/** Values of a short form by field; a tick is `yes` or empty. */
export type ActValues = Record<string, string>

/** One field. */
export interface ActField {
  readonly name: string
  readonly label: string
  readonly kind: 'line' | 'text' | 'time' | 'day' | 'picks' | 'choice' | 'tick' | 'unit' | 'phone'
  readonly initial?: string
  readonly placeholder?: string
  readonly options?: readonly Pick[]
  /** Shown only while another field has this value. */
  readonly when?: { readonly field: string; readonly is: string }
}

/** A short form. */
export interface ActForm {
  readonly fields: readonly ActField[]
  readonly submit: (values: ActValues) => Promise<ItemOutcome>
}

/** What the forms know. */
export interface ActFacts {
  readonly desk: Desk
  readonly itemId: string
  readonly v: ItemState
  readonly unitCode: string
  readonly findUnit: FindUnit
  readonly time: PromiseTime
  readonly colleagues: readonly Colleague[]
  readonly kinds: readonly string[]
  readonly departments: readonly string[]
}

/** Departments' roles whose answers the desk enters from paper. */
const ANSWERING: readonly Role[] = ['engineering', 'security', 'finance', ...LEADERS]

const field = (name: string, kind: ActField['kind'], label: string, more: Partial<ActField> = {}): ActField => ({
  name,
  kind,
  label,
  ...more,
})
const asPicks = (values: readonly string[], labelOf: (value: string) => string = (value) => value): readonly Pick[] =>
  values.map((value) => ({ value, label: labelOf(value) }))
const of = (values: ActValues, name: string): string => values[name] ?? ''

/** The form of an act. */
export function actForm(act: FormAct, facts: ActFacts): ActForm {
  return FORMS[act](facts)
}

const FORMS: Readonly<Record<FormAct, (facts: ActFacts) => ActForm>> = {
  note: ({ desk, itemId }) => ({
    fields: [
      field('text', 'text', text('items.fields.text')),
      field('told', 'tick', text('items.fields.told')),
      field('waits', 'tick', text('items.fields.waits')),
    ],
    submit: (values) =>
      noteItem(desk, itemId, {
        text: of(values, 'text'),
        told: of(values, 'told') === 'yes',
        waitsForOwner: of(values, 'waits') === 'yes',
      }),
  }),
  finish: ({ desk, itemId, colleagues }) => ({
    fields: [
      field('result', 'text', text('items.fields.result')),
      field('confirmation', 'picks', text('items.fields.confirmation'), {
        options: CONFIRMATIONS.map((value) => ({ value, label: text(`items.confirmations.${value}`) })),
      }),
      field('explainedBy', 'line', text('items.fields.explainedBy'), {
        initial: colleagues.find(({ id }) => id === desk.signature.actor.id)?.name ?? '',
      }),
    ],
    submit: (values) =>
      finishItem(desk, itemId, {
        result: of(values, 'result'),
        explainedBy: of(values, 'explainedBy'),
        confirmation: of(values, 'confirmation'),
      }),
  }),
  promise: (facts) => promiseForm(facts, 'promise'),
  postpone: (facts) => promiseForm(facts, 'postpone'),
  attend: ({ desk, itemId, time }) => ({
    fields: [field('at', 'time', text('items.fields.at'), { initial: clockInZone(time.fromMs, time.rules.zone) })],
    submit: (values) => {
      const at = todayAt(of(values, 'at'), time)
      // The present minute is now, not its beginning, which may lie before the call.
      const isNow = of(values, 'at') === clockInZone(time.fromMs, time.rules.zone)
      return attendItem(desk, itemId, isNow || at === '' ? {} : { atMs: Date.parse(at) })
    },
  }),
  except: ({ desk, itemId, time }) => ({
    fields: [
      field('until', 'time', text('items.fields.until')),
      field('reason', 'line', text('items.fields.explained')),
    ],
    submit: (values) =>
      exceptAttendance(desk, itemId, { until: todayAt(of(values, 'until'), time), reason: of(values, 'reason') }),
  }),
  assign: ({ desk, itemId, v, departments, colleagues }) => ({
    fields: [
      field('department', 'picks', text('items.fields.department'), {
        options: asPicks(departments),
        initial: v.department,
      }),
      field('officerId', 'choice', text('items.fields.officer'), {
        options: colleagues.map(({ id, name }) => ({ value: id, label: name })),
      }),
    ],
    submit: (values) =>
      assignItem(desk, itemId, {
        department: of(values, 'department'),
        officerId: of(values, 'officerId') || null,
        sheetId: null,
      }),
  }),
  hand: ({ desk, itemId, colleagues }) => ({
    fields: [
      field('toStaffId', 'choice', text('items.fields.colleague'), {
        options: colleagues.map(({ id, name }) => ({ value: id, label: name })),
      }),
      field('reason', 'line', text('items.fields.reason')),
    ],
    submit: (values) => handItem(desk, itemId, { toStaffId: of(values, 'toStaffId'), reason: of(values, 'reason') }),
  }),
  answer: ({ desk, itemId, time }) => ({
    fields: [
      field('text', 'text', text('items.fields.answer')),
      field('role', 'choice', text('items.fields.role'), {
        options: ANSWERING.map((value) => ({ value, label: text(`roles.${value}`) })),
        initial: 'engineering',
      }),
      field('name', 'line', text('items.fields.name')),
      field('paperDay', 'day', text('items.fields.paperDay'), { initial: dayInZone(time.fromMs, time.rules.zone) }),
      field('copyNo', 'line', text('items.fields.copyNo')),
    ],
    submit: (values) =>
      answerItem(desk, itemId, {
        text: of(values, 'text'),
        paper: {
          role: of(values, 'role') as Role,
          name: of(values, 'name'),
          paperDay: of(values, 'paperDay') as Day,
          copyNo: of(values, 'copyNo'),
        },
      }),
  }),
  ownAnswer: ({ desk, itemId }) => ({
    fields: [field('text', 'text', text('items.fields.answer'))],
    submit: (values) => answerItem(desk, itemId, { text: of(values, 'text') }),
  }),
  visitBack: ({ desk, itemId }) => ({
    fields: [
      field('outcome', 'picks', text('items.fields.outcome'), {
        options: VISIT_BACK_OUTCOMES.map((value) => ({ value, label: text(`items.outcomes.${value}`) })),
      }),
      field('answer', 'text', text('items.fields.said')),
    ],
    submit: (values) => visitBackItem(desk, itemId, { outcome: of(values, 'outcome'), answer: of(values, 'answer') }),
  }),
  reopen: ({ desk, itemId }) => ({
    fields: [field('reason', 'line', text('items.fields.reason'))],
    submit: (values) => reopenItem(desk, itemId, of(values, 'reason')),
  }),
  correct: correctForm,
  void: ({ desk, itemId }) => ({
    fields: [field('reason', 'line', text('items.fields.reason'))],
    submit: (values) => voidItem(desk, itemId, of(values, 'reason')),
  }),
}

function promiseForm({ desk, itemId, v, time }: ActFacts, act: 'promise' | 'postpone'): ActForm {
  const isLater = act === 'postpone'
  const isOver = isLater && v.postponements >= time.rules.postponements
  return {
    fields: [
      field('due', 'picks', text('items.fields.due'), {
        options: promisePicks(['today', 'default', 'after', 'day'], time),
        initial: isLater ? 'after' : 'default',
      }),
      field('day', 'day', text('items.form.day'), { when: { field: 'due', is: 'day' } }),
      field('reason', 'line', text(isOver ? 'items.fields.overrideReason' : 'items.fields.reason')),
    ],
    submit: (values) => {
      const day = of(values, 'day')
      const due = dueOfChoice(of(values, 'due'), day === '' ? null : (day as Day), time)
      const typed = { due, reason: of(values, 'reason') }
      return isLater ? postponeItem(desk, itemId, typed) : promiseItem(desk, itemId, typed)
    },
  }
}

/** The unit is found by its code; a number told in the call is not shown again, and stays where nothing else is typed. */
function correctForm({ desk, itemId, v, unitCode, findUnit, kinds }: ActFacts): ActForm {
  const isStranger = v.personId === null
  return {
    fields: [
      field('matter', 'text', text('items.form.matters'), { initial: v.matter }),
      field('kind', 'picks', text('items.form.kind'), {
        options: asPicks(kinds.includes(v.kind) ? kinds : [v.kind, ...kinds]),
        initial: v.kind,
      }),
      field('unitCode', 'unit', text('items.form.unit'), { initial: unitCode }),
      ...(isStranger ? [field('contactName', 'line', text('items.form.name'), { initial: v.contactName })] : []),
      field('contactPhone', 'phone', text('items.form.phone'), { placeholder: maskPhone(v.contactPhone) }),
      field('place', 'line', text('items.form.place'), { initial: v.place }),
    ],
    submit: async (values) => {
      const typed = of(values, 'unitCode').trim()
      const unitId = typed === unitCode ? v.unitId : typed === '' ? null : (await findUnit(typed)).unit?.id
      if (unitId === undefined) return err({ code: 'unit-unknown', field: 'unitCode' })
      return correctItem(desk, itemId, {
        kind: of(values, 'kind'),
        matter: of(values, 'matter'),
        place: of(values, 'place'),
        contactName: of(values, 'contactName'),
        contactPhone: of(values, 'contactPhone') || v.contactPhone,
        unitId,
      })
    },
  }
}

/** A time of today as typed, as an instant; empty where it cannot be read. */
function todayAt(typed: string, { rules, fromMs }: PromiseTime): string {
  const minutes = parseTypedTime(typed)
  return minutes === undefined ? '' : zonedInstant(dayInZone(fromMs, rules.zone), minutes, rules.zone)
}
