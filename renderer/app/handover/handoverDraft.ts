/** The handover as the program drafts it from all modules (handbook 3.12): what to count, what is out, what to pass on. */
import { countLists, matterLists, type OnPaper } from '#renderer/app/due/linesOnPaper.ts'
import type { FrontDeskModule, OpenMatter } from '#renderer/app/frontDeskModule.ts'
import { mergeMatters } from '#renderer/app/hub/mergeEntries.ts'
import { settingOf } from '#renderer/db/settings.ts'
import type { Store } from '#renderer/db/store.ts'
import { lastCounts, momentText, staffNames } from '#renderer/features/shifts/queries.ts'
import { paperText } from '#renderer/text/text.ts'
import { type CountEntry, isMismatch } from '#shared/domain/shifts/shiftDecisions.ts'
import type { ShiftState } from '#shared/domain/shifts/shiftFold.ts'
import { type HandoverBody, MOST_HANDOVER_LINES } from '#shared/domain/shifts/shiftHandoverModel.ts'
import { addDays, type Day, formatDayChinese } from '#shared/kernel/days.ts'
import { dayInZone } from '#shared/kernel/zone.ts'

/** One thing to count: what the program expects, and what lay there last time. */
export interface CountLine {
  readonly id: string
  readonly label: string
  /** The label on the record, in Chinese. */
  readonly onPaper: string
  readonly expected: number | null
  readonly last: number | null
  /** What is known to be elsewhere: 另有 2 件借出. */
  readonly aside?: string
}

/** Everything of a handover but the hand's own count. */
export interface HandoverDraft {
  readonly counts: readonly CountLine[]
  /** Keys, radios and loans that are out. */
  readonly out: readonly OnPaper<OpenMatter>[]
  /** What runs, is due or late before the next shift. */
  readonly matters: readonly OnPaper<OpenMatter>[]
  readonly notices: readonly { readonly title: string; readonly until: string }[]
}

/** Ids of matters of these modules begin with their name: things that should be back. */
const OUT = /^(?:loan|key|radio)\//
const OWN_MODULE = 'shifts'

/** Reads the draft. */
export async function loadHandoverDraft(store: Store, modules: readonly FrontDeskModule[]): Promise<HandoverDraft> {
  const today = dayInZone(store.clock.nowMs(), store.zone())
  const asked = modules.filter((module) => module.domain.name !== OWN_MODULE)
  // A next shift ends tomorrow: what runs out until then is told.
  const [lists, counted, ownLines, last, notices] = await Promise.all([
    matterLists(store, asked, { to: addDays(today, 1) }),
    countLists(store, asked),
    settingOf(store, 'shifts.counts'),
    lastCounts(store),
    store.db.notices.where('v.status').equals('posted').toArray(),
  ])
  const own = ownLines.map((label) => ({ id: `own/${label}`, label, onPaper: label, expected: null }))
  const matters = mergeMatters(lists)
  return {
    counts: [...counted.flat(), ...own].map((line) => ({ ...line, last: last.get(line.id) ?? null })),
    out: matters.filter(({ id }) => OUT.test(id)),
    matters: matters.filter(({ id }) => !OUT.test(id)),
    notices: notices.map(({ v }) => ({ title: v.title, until: v.untilDay })),
  }
}

/** What a hand's count is held against: the program's number, or else what was counted last. Null where neither is known. */
export function expectedOf({ expected, last }: CountLine): number | null {
  return expected ?? last
}

/** What was written beside the counts. */
export interface HandoverWords {
  readonly special: string
  readonly equipment: string
}

interface BodyParts {
  readonly store: Store
  readonly shift: ShiftState
  readonly entries: readonly CountEntry[]
  readonly words: HandoverWords
  /** Staff id of who signs. */
  readonly giverId: string
}

/** The record that the giver signs: counts that do not match first. */
export async function handoverBody(
  draft: HandoverDraft,
  { store, shift, entries, words, giverId }: BodyParts,
): Promise<HandoverBody> {
  const names = await staffNames(store)
  const t = paperText()
  const sorted = [...entries].sort((a, b) => Number(isMismatch(b)) - Number(isMismatch(a)))
  return {
    day: formatDayChinese(shift.day as Day),
    shift: shift.name,
    openedAt: momentText(store, shift.openedAt, shift.day),
    giver: names.get(giverId) ?? '',
    counts: sorted.slice(0, MOST_HANDOVER_LINES).map(countLine),
    out: draft.out.slice(0, MOST_HANDOVER_LINES).map((one) => ({ matter: one.onPaper, due: one.due ?? '' })),
    matters: draft.matters.slice(0, MOST_HANDOVER_LINES).map((one) => ({
      matter: one.onPaper,
      turn: t(`kit.turn.${one.turn}`),
      due: one.due ?? '',
      late: one.state === 'late' ? t('dayClose.late') : '',
    })),
    notices: draft.notices.slice(0, MOST_HANDOVER_LINES).map((one) => ({ ...one })),
    special: words.special,
    equipment: words.equipment,
  }
}

function countLine({ label, expected, counted, note, byAllMatch }: CountEntry) {
  const difference = expected === null || counted === null ? '' : counted - expected
  const signed = typeof difference === 'number' && difference > 0 ? `+${difference}` : String(difference)
  return {
    label,
    expected: expected === null ? '' : String(expected),
    counted: String(counted ?? ''),
    difference: signed,
    note: byAllMatch && note === '' ? paperText()('shifts.allMatch') : note,
  }
}
