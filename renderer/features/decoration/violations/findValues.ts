/** What is typed of a new violation, and the input of it. */
import type { ViolationStart } from '#renderer/features/decoration/queries/violations.ts'
import { parseTypedTime } from '#renderer/ui/lateEntryValues.ts'
import type { FoundInput } from '#shared/domain/decoration/violations/finding.ts'
import { THEFT } from '#shared/domain/decoration/violations/violationFacts.ts'
import type { Day } from '#shared/kernel/days.ts'
import { zonedInstant } from '#shared/kernel/zone.ts'

/** Fields are named as refusals name them. */
export type FindValues = {
  caseId: string | null
  clauses: string[]
  place: string
  facts: string
  noPhotoWhy: string
  /** Photographs that are ready; they are no part of a draft. */
  pictures: number
  policeReceipt: string
  /** As typed: 1030; empty = when the patrol saw it, or now. */
  at: string
  isHalted: boolean
  halted: string
}

/** Stopped on the spot, as handbook R87 has it. */
export function startOf({ caseId, facts, place, noPhotoWhy, photos }: ViolationStart): FindValues {
  return {
    ...{ caseId: caseId === '' ? null : caseId, clauses: [], place, facts, noPhotoWhy, pictures: photos.length },
    ...{ policeReceipt: '', at: '', isHalted: true, halted: '' },
  }
}

/** The word as the decision takes it. A time that cannot be read is left for it to refuse. */
export function foundInput(
  values: FindValues,
  start: ViolationStart,
  { today, zone }: { readonly today: Day; readonly zone: string },
): FoundInput {
  const minutes = parseTypedTime(values.at)
  const typed = minutes === undefined ? '?' : zonedInstant(today, minutes, zone)
  const { clauses, place, facts, noPhotoWhy, policeReceipt, isHalted, halted } = values
  return {
    ...{ clauses, place, facts, noPhotoWhy, policeReceipt, workerId: null, patrolId: start.patrolId },
    photos: clauses.includes(THEFT) ? [] : start.photos,
    at: values.at.trim() === '' ? start.at : typed,
    halted: isHalted ? halted : null,
  }
}

type MissingWord = 'clauses' | 'facts' | 'photo' | 'receipt'

/** 「缺什么」 of the form. */
export function missingIn(values: FindValues, words: (field: MissingWord) => string) {
  const isTheft = values.clauses.includes(THEFT)
  const gaps = [
    { field: 'clauses', label: words('clauses'), is: values.clauses.length === 0 },
    { field: 'facts', label: words('facts'), is: values.facts.trim() === '' },
    { field: 'policeReceipt', label: words('receipt'), is: isTheft && values.policeReceipt.trim() === '' },
    {
      field: 'noPhotoWhy',
      label: words('photo'),
      is: !isTheft && values.pictures === 0 && values.noPhotoWhy.trim() === '',
    },
  ]
  return gaps.filter(({ is }) => is).map(({ field, label }) => ({ field, label }))
}
