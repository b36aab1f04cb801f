/** Meter readings of a home in which nobody lives (handbook D17, 2.14, R44): what moved, and what may be lower or absent. */
import type { Refusal } from '#shared/kernel/errors.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { foldWidth } from '#shared/kernel/text.ts'

/** 水表, 电表, 燃气表. */
export const METERS = ['water', 'power', 'gas'] as const
/** One of them. */
export type Meter = (typeof METERS)[number]

/** What was read: 读数, 换表, 翻转, 抄错更正, 无此表, 未通气. */
export const READING_KINDS = ['read', 'replaced', 'rolled-over', 'misread', 'no-meter', 'no-gas'] as const
/** One of them. */
export type ReadingKind = (typeof READING_KINDS)[number]

/** A reading as it is kept; figures in hundredths of the meter's unit (m³ or kWh). */
export interface Reading extends JsonObject {
  readonly meter: string
  readonly kind: string
  /** Null where there is nothing to read. */
  readonly hundredths: number | null
  /** 换表: what the old meter stood at when it went; null where nobody read it. */
  readonly oldHundredths: number | null
  /** Hashes of photographs. */
  readonly photos: readonly string[]
  /** Why there is no photograph of what a photograph is asked of. */
  readonly noPhotoWhy: string
}

/** A reading as it is typed. */
export interface ReadingInput {
  readonly meter: Meter
  readonly kind: ReadingKind
  /** As typed: `1024.5`; empty where there is nothing to read. */
  readonly figure: string
  /** 换表: what the old meter stood at, as typed; may be empty. */
  readonly oldFigure: string
  readonly photos: readonly string[]
  readonly noPhotoWhy: string
}

/** Why a reading is not taken; each code is explained where it is given. */
export type ReadingRefusal = Refusal<
  'reading-missing' | 'reading-invalid' | 'reading-lower' | 'reading-not-lower' | 'reading-photo' | 'gas-only'
>

/** What a reading says of the home. */
export interface ReadingVerdict {
  readonly reading: Reading
  /** Used since the last reading, in hundredths; null where it cannot be told. */
  readonly usedHundredths: number | null
  /** More was used than an empty home may: a fault (handbook 3.7). */
  readonly isDrift: boolean
}

/** What a reading is held against. */
export interface ReadingFacts {
  /** The last reading of this meter; undefined before the first one. */
  readonly last: Reading | undefined
  /** What may be used without a fault, in whole units of the meter (setting `rounds.*-drift`). */
  readonly threshold: number
}

const FIGURE = /^(\d{1,8})(?:[.。](\d{1,2}))?$/
const ABSENT: readonly ReadingKind[] = ['no-meter', 'no-gas']

/** A typed figure in hundredths; undefined where it is none (1 to 8 digits, up to two decimals). */
export function parseFigure(typed: string): number | undefined {
  const match = FIGURE.exec(foldWidth(typed).replaceAll(/[\s,]/g, ''))
  if (match === null) return undefined
  const [, whole = '', part = ''] = match
  return Number(whole) * 100 + Number(part.padEnd(2, '0'))
}

/** A figure as it is shown: no decimals where there are none. */
export function formatFigure(hundredths: number): string {
  const part = hundredths % 100
  const whole = (hundredths - part) / 100
  return part === 0 ? String(whole) : `${whole}.${String(part).padStart(2, '0').replace(/0$/, '')}`
}

/**
 * Judges one reading against the last one. Unchanged or higher needs nothing more; lower needs its kind (换表, 翻转, 抄错), absent too
 * (无此表, 未通气), each with a photograph or a reason for none.
 * **Refuses** `reading-missing`, `reading-invalid`, `reading-lower` (a plain reading below the last one: the kinds are offered),
 * `reading-not-lower` (翻转 of a figure that is not lower), `reading-photo`, `gas-only` (未通气 of another meter).
 * Source: handbook D17, 2.14.
 */
export function judgeReading(input: ReadingInput, facts: ReadingFacts): Result<ReadingVerdict, ReadingRefusal> {
  const { meter, kind, photos } = input
  const noPhotoWhy = input.noPhotoWhy.trim()
  if (kind === 'no-gas' && meter !== 'gas') return err({ code: 'gas-only', field: 'kind' })
  if (kind !== 'read' && photos.length === 0 && noPhotoWhy === '')
    return err({ code: 'reading-photo', field: 'noPhotoWhy' })
  const base = { meter, kind, photos: [...photos], noPhotoWhy, oldHundredths: null }
  if (ABSENT.includes(kind)) return ok({ reading: { ...base, hundredths: null }, usedHundredths: null, isDrift: false })
  if (input.figure.trim() === '') return err({ code: 'reading-missing', field: 'figure' })
  const hundredths = parseFigure(input.figure)
  if (hundredths === undefined) return err({ code: 'reading-invalid', field: 'figure' })
  const oldHundredths = kind === 'replaced' && input.oldFigure.trim() !== '' ? parseFigure(input.oldFigure) : null
  if (oldHundredths === undefined) return err({ code: 'reading-invalid', field: 'oldFigure' })
  return judged({ ...base, hundredths, oldHundredths }, facts)
}

type ReadReading = Reading & { readonly hundredths: number }

function judged(reading: ReadReading, { last, threshold }: ReadingFacts): Result<ReadingVerdict, ReadingRefusal> {
  const before = last?.hundredths ?? null
  const used = before === null ? null : usedSince(reading, before)
  if (reading.kind === 'rolled-over' && before !== null && reading.hundredths >= before)
    return err({ code: 'reading-not-lower', field: 'kind' })
  if (used !== null && used < 0) {
    const field = reading.kind === 'replaced' ? 'oldFigure' : 'figure'
    return err({ code: 'reading-lower', field, detail: { last: formatFigure(before ?? 0) } })
  }
  return ok({ reading, usedHundredths: used, isDrift: used !== null && used > threshold * 100 })
}

/** Negative where a plain figure went backwards; null where the kind leaves it open. */
function usedSince({ kind, hundredths, oldHundredths }: ReadReading, before: number): number | null {
  if (kind === 'replaced') return oldHundredths === null ? null : oldHundredths - before
  if (kind === 'misread') return null
  if (kind === 'rolled-over') return hundredths + turnOf(before) - before
  return hundredths - before
}

/** Where a meter turns over: the next power of ten above what it stood at. */
function turnOf(hundredths: number): number {
  return 10 ** String(Math.floor(hundredths / 100)).length * 100
}
