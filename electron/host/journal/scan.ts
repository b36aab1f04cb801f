/** Reads a journal through; the one cut that opening may make is a torn tail (sync 4.5.3). */
import { type FileLayer, readWhole } from '#electron/host/files/fileLayer.ts'
import { type Contents, createContents } from './contents.ts'
import { finishErasing } from './erase.ts'
import { logNumbers, logPath } from './journalFiles.ts'
import { type LyingRecord, walkRecords } from './record.ts'

/** A journal after it was read through. */
export interface ScannedJournal {
  readonly contents: Contents
  /** The file that is written to; 0 where there is none yet. */
  readonly tail: { readonly file: number; readonly length: number }
  readonly bytes: number
  readonly cutBytes: number
  readonly damagedBytes: number
}

/** Reads every file through, cuts a torn tail of the last one, and makes what is left durable: it may have been written and not synced. */
export async function scanJournal(files: FileLayer, dir: string): Promise<ScannedJournal> {
  await finishErasing(files, dir)
  const numbers = await logNumbers(files, dir)
  const contents = createContents()
  const sum = { bytes: 0, cutBytes: 0, damagedBytes: 0 }
  let tail = { file: 0, length: 0 }
  for (const file of numbers) {
    const path = logPath(dir, file)
    const read = readThrough(await readWhole(files, path), contents)
    const isLast = file === numbers.at(-1)
    if (isLast) await settleTail(files, { path, ...read })
    sum.bytes += isLast ? read.good : read.size
    sum.damagedBytes += read.damaged + (isLast ? 0 : read.size - read.good)
    sum.cutBytes += isLast ? read.size - read.good : 0
    tail = { file, length: read.good }
  }
  return { contents, tail, ...sum }
}

/** The unharmed records from a place on, until about `maxBytes` of them. */
export function recordsFrom(
  file: Buffer,
  from: number,
  maxBytes: number,
): { readonly records: readonly LyingRecord[]; readonly end: number } {
  const records: LyingRecord[] = []
  let end = from
  let size = 0
  for (const step of walkRecords(file, from)) {
    if (size >= maxBytes) break
    if ('record' in step) {
      records.push(step.record)
      size += step.record.bytes.length
      end = step.end
    } else end = step.offset + step.length
  }
  return { records, end }
}

function readThrough(file: Buffer, contents: Contents): { size: number; good: number; damaged: number; rest: Buffer } {
  let good = 0
  let damaged = 0
  for (const step of walkRecords(file)) {
    if ('record' in step) {
      contents.add(step.record)
      good = step.end
    } else if (step.offset + step.length < file.length) damaged += step.length
  }
  return { size: file.length, good, damaged, rest: file.subarray(good) }
}

interface Tail {
  readonly path: string
  readonly size: number
  readonly good: number
  readonly rest: Buffer
}

/** Nothing valid lies behind a torn tail, and nobody was told that it is saved: it goes, and a copy stays beside it. */
async function settleTail(files: FileLayer, { path, size, good, rest }: Tail): Promise<void> {
  if (good < size) await keepBeside(files, `${path.slice(0, -'.log'.length)}-${good}.torn`, rest)
  const file = await files.open(path, 'r+')
  try {
    if (good < size) await file.truncate(good)
    await file.datasync()
  } finally {
    await file.close()
  }
}

/** A full disk must not keep the desk from opening: the copy of a tail is a courtesy. */
async function keepBeside(files: FileLayer, path: string, bytes: Buffer): Promise<void> {
  try {
    const file = await files.open(path, 'wx')
    try {
      await file.write(bytes, 0)
    } finally {
      await file.close()
    }
  } catch {
    return
  }
}
