/** What can be done with an item now, each with its key; what makes no sense in its state is not offered. */
import type { Text } from '#renderer/text/text.ts'
import { type ItemState, isClockRunning } from '#shared/domain/items/itemState.ts'
import type { ItemRules } from '#shared/domain/items/rules.ts'

/** Acts that ask for something in a short form. */
export const FORM_ACTS = [
  'note',
  'finish',
  'promise',
  'postpone',
  'attend',
  'except',
  'assign',
  'hand',
  'answer',
  'ownAnswer',
  'visitBack',
  'reopen',
  'correct',
  'void',
] as const
/** One of them. */
export type FormAct = (typeof FORM_ACTS)[number]
/** An act of the page: a form, or one key. */
export type ItemAct = FormAct | 'told' | 'takeBack'

/** The keys of the acts: function keys for the two of every day, letters beside them while nothing is typed. */
export const ACT_KEYS: Readonly<Record<ItemAct, string>> = {
  note: 'F2',
  finish: 'F4',
  attend: 'D',
  except: 'E',
  promise: 'P',
  postpone: 'Y',
  assign: 'B',
  hand: 'Z',
  answer: 'L',
  ownAnswer: 'L',
  visitBack: 'H',
  told: 'K',
  reopen: 'O',
  correct: 'G',
  takeBack: 'U',
  void: 'V',
}

/** The command that each act runs: what a role may not do is not offered to it. */
const COMMANDS: Readonly<Record<ItemAct, string>> = {
  note: 'item.note',
  finish: 'item.finish',
  attend: 'item.attend',
  except: 'item.exceptAttendance',
  promise: 'item.promise',
  postpone: 'item.postpone',
  assign: 'item.assign',
  hand: 'item.hand',
  answer: 'item.answer:paper',
  ownAnswer: 'item.answer',
  visitBack: 'item.visitBack',
  told: 'item.confirmTold',
  reopen: 'item.reopen',
  correct: 'item.correct',
  takeBack: 'item.undo',
  void: 'item.void',
}

/** Not of every day: where there is no room for all they wait under 更多, and their keys work all the same. */
const SELDOM: readonly ItemAct[] = ['except', 'assign', 'hand', 'reopen', 'correct', 'takeBack', 'void']

/** Whether an act gives way where there is no room for all. */
export function isSeldom(act: ItemAct): boolean {
  return SELDOM.includes(act)
}

/** Who looks at the item. */
export interface Looker {
  readonly staffId: string
  readonly isLeader: boolean
  /** The session in which they work: their own slips of it can be mended. */
  readonly isOwnSlip: boolean
  readonly isOwnLastStep: boolean
  /** Whether their role runs the command. */
  readonly may: (cmd: string) => boolean
}

/** The acts on offer, the most likely first. */
export function actsOf(v: ItemState, looker: Looker): readonly ItemAct[] {
  const { staffId, isLeader, isOwnSlip, isOwnLastStep, may } = looker
  // A leader at the desk has the department's slip in hand; who signed in for the department answers without one.
  const hasSlip = may(COMMANDS.answer)
  const isOpen = v.status === 'open'
  const offered: readonly (readonly [ItemAct, boolean])[] = [
    ['told', v.receiverToTell && (v.firstReceiver === staffId || isLeader)],
    ['visitBack', v.status === 'done'],
    ['attend', isClockRunning(v)],
    ['note', v.status !== 'void'],
    ['finish', isOpen],
    ['except', isClockRunning(v) && !v.attendExcepted],
    ['answer', isOpen && hasSlip],
    ['ownAnswer', isOpen && !hasSlip],
    ['promise', isOpen && v.due === ''],
    ['postpone', isOpen && v.due !== ''],
    ['assign', isOpen],
    ['hand', isOpen],
    ['reopen', v.status === 'settled' || v.status === 'done'],
    ['correct', isOwnSlip && v.status !== 'void'],
    ['takeBack', isOwnLastStep && v.status !== 'void'],
    ['void', isLeader && v.status !== 'void'],
  ]
  return offered.flatMap(([act, isOffered]) => (isOffered && may(COMMANDS[act]) ? [act] : []))
}

/** The word of an act: beyond the limit a postponement is a leader's, and telling is said from where one stands. */
export function actLabel(act: ItemAct, v: ItemState, { t, rules, staffId }: ActWords): string {
  if (act === 'postpone' && rules !== undefined && v.postponements >= rules.postponements)
    return t('items.acts.override')
  if (act === 'told' && v.firstReceiver !== staffId) return t('items.acts.toldFor')
  return t(`items.acts.${act}`)
}

interface ActWords {
  readonly t: Text
  readonly rules: ItemRules | undefined
  readonly staffId: string
}
