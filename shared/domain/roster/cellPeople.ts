/** Names of a roster: several owners in a cell, companies, and people written with their tie and telephone (handbook 2.1). */
import type { Relation } from '#shared/domain/owner-files/schema.ts'
import { foldWidth, lengthInCharacters, normalizeName, normalizeText } from '#shared/kernel/text.ts'
import { readPhones } from './cellPhones.ts'
import { bad, type CellRead, good, NOTHING_READ, partsOf, unreadable } from './cellRead.ts'
import { cellLines, saysNothing } from './cellText.ts'
import { isStateWord, relationWord } from './cellWords.ts'
import type { RosterPhone } from './line.ts'
import type { Cell } from './sheetGrid.ts'

/** A person in a cell of people: 李强(夫)13900139000. */
export interface ListedPerson {
  readonly name: string
  readonly relation: Relation | null
  readonly phones: readonly RosterPhone[]
}

const LONGEST_NAME = 60
const SURE_ENDING =
  /(?:有限公司|公司|合作社|事务所|工作室|医院|学校|大学|中学|小学|幼儿园|银行|支行|分行|集团|研究院|研究所|委员会|协会|基金会|商行|超市|酒店|有限合伙|合伙企业|企业|信用社|联社|政府|服务中心|公寓管理)(?:[(（].*[)）])?$/
/** Endings that may also end a person's name: only of longer texts. */
const SHORT_ENDING = /^.{3,}(?:厂|店|行|局|部|中心|馆|院|社|会)$/u
const LATIN_COMPANY = /\b(?:ltd|inc|llc|co|corp|company|limited|gmbh)\.?$/i
/** 王晓梅等3人: the others are not named. */
const AND_OTHERS = /等\s*(?:[0-9一二三四五六七八九两]+\s*[人位名])?$/u

/** Whether a name is a company's or another organisation's, by how it ends. */
export function isCompanyName(name: string): boolean {
  if (SURE_ENDING.test(name) || LATIN_COMPANY.test(name)) return true
  return lengthInCharacters(name) >= 5 && SHORT_ENDING.test(name)
}

/** Two full names with only a space between them are two people; 王　梅 is one with a gap. */
function spacedNames(part: string): readonly string[] {
  const pieces = part.split(/\s+/).filter((piece) => piece !== '')
  const full = pieces.every((piece) => /^\p{Script=Han}{2,4}(?:[(（].*[)）])?$/u.test(piece))
  return pieces.length > 1 && full ? pieces : [part]
}

/** A person's name without what stands in brackets beside it; a company keeps its brackets, they are part of its name. */
function plainName(part: string): string {
  const whole = normalizeName(part)
  return isCompanyName(whole) ? whole : normalizeName(part.replace(/[(（[【][^)）\]】]*[)）\]】]/g, ' '))
}

/**
 * The names of a cell: 王晓梅、李强 are two, 无, 空置 and 未售 none. **Faults** `name-looks-like-number`, `name-too-long`,
 * `name-became-date`; `names-unnamed` (warning): 王晓梅等3人 names one of three.
 */
export function readNames(cell: Cell): CellRead<readonly string[]> {
  const refused = unreadable(cell, 'name-became-date')
  if (refused !== undefined) return refused
  if (saysNothing(cell)) return NOTHING_READ
  if (typeof cell === 'number') return cell === 0 ? NOTHING_READ : bad('name-looks-like-number')
  const text = cellLines(cell).trim()
  if (isStateWord(text)) return NOTHING_READ
  const others = AND_OTHERS.test(text) && lengthInCharacters(text) > 3
  const listed = partsOf(others ? text.replace(AND_OTHERS, '') : text).flatMap(spacedNames)
  const names = [...new Set(listed.map(plainName))].filter((name) => name !== '')
  if (names.some((name) => /^[\d\s\-+.]+$/.test(foldWidth(name)) || /\d{7,}/.test(foldWidth(name))))
    return bad('name-looks-like-number')
  if (names.some((name) => lengthInCharacters(name) > LONGEST_NAME)) return bad('name-too-long')
  return { value: names, faults: others ? [{ code: 'names-unnamed', severity: 'warning' }] : [] }
}

/** The tie that stands in brackets or before the name: 李强(夫), 妻子：李梅. */
function tieOf(part: string): { readonly relation: Relation | null; readonly rest: string } {
  for (const [whole, word = ''] of part.matchAll(/[(（[【]([^)）\]】]*)[)）\]】]/g)) {
    const relation = relationWord(word)
    if (relation !== undefined) return { relation, rest: part.replace(whole, ' ') }
  }
  const [before = '', ...after] = part.split(/[:：\s]+/)
  const relation = after.length > 0 ? relationWord(before) : undefined
  return relation === undefined ? { relation: null, rest: part } : { relation, rest: after.join(' ') }
}

function readListed(part: string): CellRead<ListedPerson> {
  const { relation, rest } = tieOf(part)
  const figures = /(?:\+|00)?\d[\d\-() ]{5,}\d/.exec(rest)?.[0]
  const phones = figures === undefined ? NOTHING_READ : readPhones(figures)
  if (phones.faults.length > 0) return { value: null, faults: phones.faults }
  const named = figures === undefined ? rest : rest.replace(figures, ' ')
  const name = normalizeName(named.replace(/[(（[【][^)）\]】]*[)）\]】]/g, ' ').replace(/[:：()（）]/g, ' '))
  if (/\d/.test(name) || lengthInCharacters(name) > LONGEST_NAME) return bad('person-not-read')
  return good({ name, relation, phones: phones.value ?? [] })
}

/**
 * The people a cell lists with their tie and telephone: `李强(夫)13900139000、李小明（子）`. A telephone alone belongs to the person
 * before it. **Faults** `person-not-read`, those of telephones, `became-date`.
 */
export function readPeople(cell: Cell): CellRead<readonly ListedPerson[]> {
  const refused = unreadable(cell, 'became-date')
  if (refused !== undefined) return refused
  if (saysNothing(cell)) return NOTHING_READ
  if (typeof cell === 'number') return bad('person-not-read')
  const people: ListedPerson[] = []
  for (const part of partsOf(foldWidth(cellLines(cell))).flatMap(spacedNames)) {
    const read = readListed(part)
    if (read.value === null) return { value: null, faults: read.faults }
    const last = people.at(-1)
    if (normalizeText(read.value.name) !== '') people.push(read.value)
    else if (last === undefined) return bad('person-not-read')
    else people[people.length - 1] = { ...last, phones: [...last.phones, ...read.value.phones] }
  }
  return good(people)
}
