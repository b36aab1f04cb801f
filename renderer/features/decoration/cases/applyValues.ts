/** The values of the declaration form, and what they become: the decision's input. */
import { isLateEntryValues, type LateEntryValues, NO_LATE_ENTRY } from '#renderer/ui/lateEntryValues.ts'
import type { MissingField } from '#renderer/ui/useEntryForm.ts'
import type { Application, WallLine, WorkLine } from '#shared/domain/decoration/cases/applicationFold.ts'
import type { DeclarationInput } from '#shared/domain/decoration/cases/applyInput.ts'
import { WALL_ACTS } from '#shared/domain/decoration/cases/caseText.ts'
import type { Day } from '#shared/kernel/days.ts'

/** As typed. */
export type ApplyValues = LateEntryValues & {
  unitCode: string
  applicant: string
  ownerName: string
  ownerPhone: string
  applicantName: string
  applicantPhone: string
  workBy: string
  contractorName: string
  siteManager: string
  siteManagerPhone: string
  fireOfficer: string
  workers: string
  workerIds: readonly string[]
  trades: string
  plannedFrom: Day | null
  plannedTo: Day | null
  loadWatts: string
  remark: string
  declared: readonly string[]
  works: string
  walls: string
  reason: string
}

/** A new form. */
export function newApplyValues(
  unitCode: string,
  owner: { readonly name: string; readonly phone: string },
): ApplyValues {
  return {
    ...NO_LATE_ENTRY,
    unitCode,
    applicant: 'owner',
    ownerName: owner.name,
    ownerPhone: owner.phone,
    applicantName: '',
    applicantPhone: '',
    workBy: 'company',
    contractorName: '',
    siteManager: '',
    siteManagerPhone: '',
    fireOfficer: '',
    workers: '',
    workerIds: [],
    trades: '',
    plannedFrom: null,
    plannedTo: null,
    loadWatts: '',
    remark: '',
    declared: ['surface'],
    works: '',
    walls: '',
    reason: '',
  }
}

/** The form of a declaration that stands. */
export function amendValues(unitCode: string, application: Application): ApplyValues {
  const isUser = application.applicant === 'user'
  return {
    ...newApplyValues(unitCode, { name: application.ownerName, phone: application.ownerPhone }),
    ...takenOver(application),
    applicant: application.applicant,
    applicantName: isUser ? application.applicantName : '',
    applicantPhone: isUser ? application.applicantPhone : '',
    plannedFrom: (application.plannedFrom || null) as Day | null,
    plannedTo: (application.plannedTo || null) as Day | null,
    remark: application.remark,
  }
}

/** What a repeat contractor's application takes over from the last one: all but whose home it is and when (handbook D9). */
export function takenOver(application: Application) {
  const { workBy, contractorName, siteManager, siteManagerPhone, fireOfficer, declared } = application
  const { workers, workerIds, trades } = application
  return {
    workBy,
    contractorName,
    siteManager,
    siteManagerPhone,
    fireOfficer,
    workers: workers === 0 ? '' : String(workers),
    workerIds,
    trades: trades.join('、'),
    declared,
    loadWatts: application.loadWatts === 0 ? '' : String(application.loadWatts),
    works: application.works
      .map(({ place, content, material }) => [place, content, material].join(' ').trim())
      .join('\n'),
    walls: application.walls.map(wallText).join('\n'),
  }
}

const ACTS = Object.keys(WALL_ACTS)

function wallText({ act, place, thicknessMm, material }: WallLine): string {
  const words = Object.entries(WALL_ACTS).find(([name]) => name === act)?.[1] ?? act
  return [words, place, thicknessMm === 0 ? '' : String(thicknessMm), material].filter((part) => part !== '').join(' ')
}

const lines = (text: string): readonly (readonly string[])[] =>
  text
    .split('\n')
    .map((line) => line.trim().split(/[\s　]+/u))
    .filter(([first]) => first !== undefined && first !== '')

/** One line each: `部位 内容 材料`; a single word is the content. */
export function readWorks(typed: string): readonly WorkLine[] {
  return lines(typed).map((parts) => {
    if (parts.length === 1) return { place: '', content: parts[0] ?? '', material: '' }
    const [place = '', content = '', ...material] = parts
    return { place, content, material: material.join(' ') }
  })
}

/** One line each: `拆 厨房隔墙 100 砖`; the first word says what is done, a number is the thickness. */
export function readWalls(typed: string): readonly WallLine[] {
  return lines(typed).map((parts) => {
    const [first = '', ...rest] = parts
    const act = actOf(first)
    const words = act === undefined ? parts : rest
    const at = words.findIndex((word) => /^\d+(?:mm|毫米)?$/i.test(word))
    const place = at === -1 ? (words[0] ?? '') : words.slice(0, at).join(' ')
    const material = (at === -1 ? words.slice(1) : words.slice(at + 1)).join(' ')
    const thicknessMm = at === -1 ? 0 : Number.parseInt(words[at] ?? '0', 10)
    return { act: act ?? ACTS[0] ?? 'remove', place, thicknessMm, material }
  })
}

function actOf(word: string): string | undefined {
  const found = Object.entries(WALL_ACTS).find(([name, label]) => name === word.toLowerCase() || label === word)
  if (found) return found[0]
  if (word === '拆') return 'remove'
  return word === '砌' || word === '建' ? 'add' : undefined
}

/** A whole number; what is none becomes -1, which the decision refuses beside its field. */
const whole = (typed: string): number => (typed.trim() === '' ? 0 : /^\d+$/.test(typed.trim()) ? Number(typed) : -1)

/** The declaration as the decision reads it. */
export function declarationOf(values: ApplyValues, contractorId: string | null): DeclarationInput {
  const { applicant, ownerName, ownerPhone, applicantName, applicantPhone, workBy, contractorName, remark } = values
  const { siteManager, siteManagerPhone, fireOfficer, declared, workerIds } = values
  return {
    applicant,
    applicantPersonId: null,
    applicantName,
    applicantPhone,
    ownerName,
    ownerPhone,
    workBy,
    contractorId,
    contractorName,
    siteManager,
    siteManagerPhone,
    fireOfficer,
    workers: whole(values.workers),
    // Who was ticked for a contractor whose name was typed over is nobody's any more.
    workerIds: contractorId === null ? [] : workerIds,
    trades: values.trades.split(/[、，,;；\s　]+/u),
    plannedFrom: values.plannedFrom ?? '',
    plannedTo: values.plannedTo ?? '',
    declared,
    works: readWorks(values.works),
    walls: readWalls(values.walls),
    loadWatts: whole(values.loadWatts),
    remark,
  }
}

export type MissingName = 'unitCode' | 'ownerName' | 'declared' | 'contractorName'

/** 「缺什么」 beside the form. */
export function missingOf(values: ApplyValues, label: (field: MissingName) => string): readonly MissingField[] {
  const isMissing: Readonly<Record<MissingName, boolean>> = {
    unitCode: values.unitCode.trim() === '',
    ownerName: values.ownerName.trim() === '',
    contractorName: values.workBy !== 'self' && values.contractorName.trim() === '',
    declared: values.declared.length === 0,
  }
  return (Object.keys(isMissing) as MissingName[])
    .filter((field) => isMissing[field])
    .map((field) => ({ field, label: label(field) }))
}

const TEXTS = ['unitCode', 'applicant', 'ownerName', 'ownerPhone', 'applicantName', 'applicantPhone', 'workBy'] as const
const MORE = [
  'contractorName',
  'siteManager',
  'siteManagerPhone',
  'fireOfficer',
  'workers',
  'trades',
  'reason',
] as const
const LAST = ['loadWatts', 'remark', 'works', 'walls'] as const

/** Whether a draft from disk is one of this form. */
export function isApplyValues(values: unknown): values is ApplyValues {
  if (!isLateEntryValues(values)) return false
  const { declared, workerIds, ...others } = values as Record<string, unknown>
  return (
    [...TEXTS, ...MORE, ...LAST].every((name) => typeof others[name] === 'string') &&
    [declared, workerIds].every(isTexts)
  )
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}
