/** What one event of an item says, in the screen language; and what it says while the screen is covered. */
import { text } from '#renderer/text/text.ts'
import { textIn } from '#shared/domain/items/itemState.ts'
import { CONFIRMATIONS, ITEM_CHANNELS, VISIT_BACK_OUTCOMES } from '#shared/domain/items/schema.ts'
import { paperOf } from '#shared/domain/paperDecision.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { type DeskTime, dueText } from './itemWords.ts'

interface EventParts {
  readonly staff: ReadonlyMap<string, string>
  readonly time: DeskTime
}

type Words = (event: LiveEvent, parts: EventParts) => string

const WORDS: Readonly<Record<string, Words>> = {
  registered: (event) => {
    const words = text('items.log.registered', { ...callOf(event), matter: textIn(event, 'matter') })
    return event.data.atOnce === true ? `${words} · ${text('items.log.atOnce')}` : words
  },
  assigned: (event) => text('items.log.assigned', { department: textIn(event, 'department') }),
  noted: (event) => {
    const noted = { text: textIn(event, 'text') }
    if (event.data.waitsForOwner === true) return text('items.log.notedWaits', noted)
    return event.data.told === true ? text('items.log.notedTold', noted) : text('items.log.noted', noted)
  },
  answered: (event) => {
    const paper = paperOf(event.data)
    const answer = textIn(event, 'text')
    if (paper === undefined) return text('items.log.answered', { text: answer })
    const { name, paperDay: day, copyNo } = paper
    return text('items.log.answeredPaper', { text: answer, name, day, copyNo })
  },
  promised: (event, { time }) => text('items.log.promised', { due: momentIn(event, 'due', time) }),
  postponed: (event, { time }) => {
    const words = { due: momentIn(event, 'due', time), reason: textIn(event, 'reason') }
    return event.data.override === true ? text('items.log.overridden', words) : text('items.log.postponed', words)
  },
  'attend-excepted': (event, { time }) =>
    text('items.log.excepted', { due: momentIn(event, 'until', time), reason: textIn(event, 'reason') }),
  attended: () => text('items.log.attended'),
  handed: (event, { staff }) => text('items.log.handed', { to: staff.get(textIn(event, 'toStaffId')) ?? '' }),
  done: (event) => {
    const told = CONFIRMATIONS.find((one) => one === event.data.confirmation)
    const confirmation = told === undefined ? '' : text(`items.confirmations.${told}`)
    return text('items.log.done', {
      result: textIn(event, 'result'),
      explainedBy: textIn(event, 'explainedBy'),
      confirmation,
    })
  },
  'receiver-told': () => text('items.log.told'),
  reopened: (event) => text('items.log.reopened', { text: textIn(event, 'text') }),
  'visited-back': (event) => {
    const outcome = outcomeOf(event)
    const answer = textIn(event, 'answer')
    return answer === ''
      ? text('items.log.visitedBack', { outcome })
      : text('items.log.visitedBackSaid', { outcome, answer })
  },
}

/** The event in words. */
export function wordsOf(event: LiveEvent, parts: EventParts): string {
  return WORDS[event.ev]?.(event, parts) ?? text('items.log.other')
}

/** Without anybody's own words, where it has some. */
export function coveredWordsOf(event: LiveEvent): string | undefined {
  if (event.ev === 'registered') return text('items.log.registeredCovered', callOf(event))
  if (event.ev === 'noted') return text('items.log.notedCovered')
  if (event.ev === 'answered') return text('items.log.answeredCovered')
  if (event.ev === 'done') return text('items.log.doneCovered')
  if (event.ev === 'reopened') return text('items.log.reopenedCovered')
  return event.ev === 'visited-back' ? text('items.log.visitedBack', { outcome: outcomeOf(event) }) : undefined
}

function callOf(event: LiveEvent): { readonly channel: string; readonly kind: string } {
  const channel = ITEM_CHANNELS.find((one) => one === event.data.channel) ?? 'call'
  return { channel: text(`items.channels.${channel}`), kind: textIn(event, 'kind') }
}

function outcomeOf(event: LiveEvent): string {
  const outcome = VISIT_BACK_OUTCOMES.find((one) => one === event.data.outcome)
  return outcome === undefined ? '' : text(`items.outcomes.${outcome}`)
}

function momentIn(event: LiveEvent, field: string, time: DeskTime): string {
  const moment = textIn(event, field)
  return moment === '' ? '' : dueText(moment, time)
}
