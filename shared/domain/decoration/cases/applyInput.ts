/** What the declaration form gives, read and checked (handbook 2.5, R49–R51): no case is decided on here. */
import { APPLICANT_KINDS, DECLARED, WORK_BY } from '#shared/domain/decoration/kinds.ts'
import { isDay } from '#shared/kernel/days.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { parsePhone } from '#shared/kernel/phones.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { lengthInCharacters, normalizeName, normalizeText } from '#shared/kernel/text.ts'
import type { Application, WallLine, WorkLine } from './applicationFold.ts'

/** The declaration without what the desk adds when it is told; texts as typed. */
export type DeclarationInput = Pick<
  Application,
  | 'applicant'
  | 'applicantPersonId'
  | 'applicantName'
  | 'applicantPhone'
  | 'ownerName'
  | 'ownerPhone'
  | 'workBy'
  | 'contractorId'
  | 'contractorName'
  | 'siteManager'
  | 'siteManagerPhone'
  | 'fireOfficer'
  | 'workers'
  | 'workerIds'
  | 'trades'
  | 'plannedFrom'
  | 'plannedTo'
  | 'declared'
  | 'works'
  | 'walls'
  | 'loadWatts'
  | 'remark'
>

/** What is wrong with a declaration; each code is explained where it is given. */
export type DeclarationRefusal = Refusal<
  | 'owner-missing'
  | 'applicant-missing'
  | 'declared-missing'
  | 'contractor-missing'
  | 'end-before-start'
  | 'day-invalid'
  | 'phone-invalid'
  | 'workers-invalid'
  | 'load-invalid'
  | 'thickness-invalid'
  | 'line-empty'
  | 'too-many-lines'
  | 'text-too-long'
>

/** Characters of one text. */
const LONGEST = 120
const LONGEST_REMARK = 300
/** Lines of one list. */
const MOST_LINES = 30
const MOST_WORKERS = 200
const MOST_WATTS = 200_000
const MOST_MM = 2_000

const NAMES = ['applicantName', 'ownerName', 'contractorName', 'siteManager', 'fireOfficer'] as const
const PHONES = ['applicantPhone', 'ownerPhone', 'siteManagerPhone'] as const

/**
 * The declaration as it will be told: names and numbers in their usual form, the owner taken for the applicant where the owner applies, no
 * contractor where the owner works alone, as many workers as are named at least.
 * **Refuses** `owner-missing`, `applicant-missing` (使用人 without a name), `declared-missing` (nothing ticked), `contractor-missing` (企业 or
 * 个人 without a name), `day-invalid`, `end-before-start`, `phone-invalid`, `workers-invalid` (0 to 200), `load-invalid` (0 to 200,000 W),
 * `thickness-invalid` (0 to 2,000 mm), `line-empty`, `too-many-lines` (over 30), `text-too-long` (over 120, remark 300); each with its field.
 * Source: handbook 2.5, R49–R51, D8.
 */
export function readDeclaration(input: DeclarationInput): Result<DeclarationInput, DeclarationRefusal> {
  const read = normalized(input)
  const fault =
    whoFault(read) ?? daysFault(read) ?? phoneFault(read) ?? figuresFault(read) ?? linesFault(read) ?? textFault(read)
  return fault === undefined ? ok(read) : err(fault)
}

function normalized(input: DeclarationInput): DeclarationInput {
  const isOwner = input.applicant === APPLICANT_KINDS[0]
  const isSelf = input.workBy === WORK_BY[0]
  const names = Object.fromEntries(NAMES.map((name) => [name, normalizeName(input[name])]))
  const phones = Object.fromEntries(PHONES.map((name) => [name, numberOf(input[name])]))
  const read = { ...input, ...names, ...phones } as DeclarationInput
  return {
    ...read,
    ...(isOwner ? { applicantName: read.ownerName, applicantPhone: read.ownerPhone } : {}),
    ...(isSelf ? { contractorId: null, contractorName: '' } : {}),
    ...namedWorkers(input),
    trades: uniqueTexts(input.trades),
    declared: DECLARED.filter((item) => input.declared.includes(item)),
    works: input.works.map(workLine),
    walls: input.walls.map((line) => ({
      ...line,
      place: normalizeText(line.place),
      material: normalizeText(line.material),
    })),
    remark: normalizeText(input.remark),
  }
}

/** Who is named counts among the workers; where the owner works alone the register names nobody. */
function namedWorkers({ workBy, workers, workerIds }: DeclarationInput) {
  const named = workBy === WORK_BY[0] ? [] : [...new Set(workerIds)]
  return { workerIds: named, workers: workers < 0 ? workers : Math.max(workers, named.length) }
}

function workLine({ place, content, material }: WorkLine): WorkLine {
  return { place: normalizeText(place), content: normalizeText(content), material: normalizeText(material) }
}

function uniqueTexts(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.map(normalizeText))].filter((text) => text !== '')
}

/** A number in its usual form; what is none stays as typed, and is refused. */
function numberOf(typed: string): string {
  const read = parsePhone(typed)
  return read.ok ? read.value.number : normalizeText(typed)
}

function whoFault(read: DeclarationInput): DeclarationRefusal | undefined {
  if (read.ownerName === '') return { code: 'owner-missing', field: 'ownerName' }
  if (read.applicantName === '') return { code: 'applicant-missing', field: 'applicantName' }
  if (read.declared.length === 0) return { code: 'declared-missing', field: 'declared' }
  return read.workBy !== 'self' && read.contractorName === ''
    ? { code: 'contractor-missing', field: 'contractorName' }
    : undefined
}

function daysFault({ plannedFrom, plannedTo }: DeclarationInput): DeclarationRefusal | undefined {
  if (plannedFrom !== '' && !isDay(plannedFrom)) return { code: 'day-invalid', field: 'plannedFrom' }
  if (plannedTo !== '' && !isDay(plannedTo)) return { code: 'day-invalid', field: 'plannedTo' }
  const isTurned = plannedFrom !== '' && plannedTo !== '' && plannedTo < plannedFrom
  return isTurned ? { code: 'end-before-start', field: 'plannedTo' } : undefined
}

function phoneFault(read: DeclarationInput): DeclarationRefusal | undefined {
  const wrong = PHONES.find((name) => read[name] !== '' && !parsePhone(read[name]).ok)
  return wrong === undefined ? undefined : { code: 'phone-invalid', field: wrong }
}

function isWithin(value: number, most: number): boolean {
  return Number.isSafeInteger(value) && value >= 0 && value <= most
}

function figuresFault({ workers, loadWatts }: DeclarationInput): DeclarationRefusal | undefined {
  if (!isWithin(workers, MOST_WORKERS)) return { code: 'workers-invalid', field: 'workers' }
  return isWithin(loadWatts, MOST_WATTS) ? undefined : { code: 'load-invalid', field: 'loadWatts' }
}

function linesFault({ works, walls }: DeclarationInput): DeclarationRefusal | undefined {
  if (works.length > MOST_LINES) return { code: 'too-many-lines', field: 'works' }
  if (walls.length > MOST_LINES) return { code: 'too-many-lines', field: 'walls' }
  if (works.some(({ content }) => content === '')) return { code: 'line-empty', field: 'works' }
  if (walls.some(({ place }) => place === '')) return { code: 'line-empty', field: 'walls' }
  return walls.every(({ thicknessMm }) => isWithin(thicknessMm, MOST_MM))
    ? undefined
    : { code: 'thickness-invalid', field: 'walls' }
}

function textFault(read: DeclarationInput): DeclarationRefusal | undefined {
  const isLong = (text: string): boolean => lengthInCharacters(text) > LONGEST
  const name = NAMES.find((one) => isLong(read[one]))
  if (name !== undefined) return { code: 'text-too-long', field: name }
  if (lengthInCharacters(read.remark) > LONGEST_REMARK) return { code: 'text-too-long', field: 'remark' }
  const wordsOf = (line: WorkLine | WallLine): boolean => Object.values(line).some((one) => isLong(String(one)))
  if (read.works.some(wordsOf)) return { code: 'text-too-long', field: 'works' }
  if (read.walls.some(wordsOf)) return { code: 'text-too-long', field: 'walls' }
  return read.trades.some(isLong) ? { code: 'text-too-long', field: 'trades' } : undefined
}

/** The declaration as an event tells it. */
export function declarationData(read: DeclarationInput): JsonObject {
  const { works, walls, trades, declared, workerIds, ...others } = read
  return {
    ...others,
    workerIds: [...workerIds],
    trades: [...trades],
    declared: [...declared],
    works: works.map((line) => ({ ...line })),
    walls: walls.map((line) => ({ ...line })),
  }
}
