/**
 * One record of a journal file: `QJR1`, length, kind, device, seq, id, bytes, and 16 bytes of SHA-256 over all before. The mark lets a reader
 * find the next record behind a damaged one; the hash alone says that it is one.
 */
import { createHash } from 'node:crypto'
import type { JournalRecord } from '#shared/ipc/contract.ts'

const MARK = Buffer.from('QJR1', 'latin1')
const HEAD_BYTES = MARK.length + 4
const HASH_BYTES = 16
const SEQ_BYTES = 6
const KINDS = ['identity', 'keys', 'change'] as const

/** A record as it lies in a file; `bytes` as they came, not as text. */
export interface LyingRecord extends Omit<JournalRecord, 'bytes'> {
  readonly bytes: Buffer
}

/** Bytes that are no record, from a place on. */
export interface DamagedRange {
  readonly offset: number
  readonly length: number
}

/** The bytes of a record. */
export function encodeRecord(record: LyingRecord): Buffer {
  const device = Buffer.from(record.device, 'latin1')
  const id = Buffer.from(record.id, 'latin1')
  const seq = Buffer.alloc(SEQ_BYTES)
  seq.writeUIntBE(record.seq, 0, SEQ_BYTES)
  const body = [
    Buffer.from([KINDS.indexOf(record.kind), device.length]),
    device,
    seq,
    Buffer.from([id.length]),
    id,
    record.bytes,
  ]
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.reduce((sum, part) => sum + part.length, HASH_BYTES))
  const hashed = Buffer.concat([MARK, length, ...body])
  return Buffer.concat([hashed, hashOf(hashed)])
}

/** The record at a place and where the next begins; undefined where no whole, unharmed record lies. */
export function recordAt(
  file: Buffer,
  offset: number,
): { readonly record: LyingRecord; readonly end: number } | undefined {
  if (file.length - offset < HEAD_BYTES + HASH_BYTES || !file.subarray(offset, offset + MARK.length).equals(MARK))
    return undefined
  const end = offset + HEAD_BYTES + file.readUInt32BE(offset + MARK.length)
  const hashed = file.subarray(offset, end - HASH_BYTES)
  if (end > file.length || hashed.length < HEAD_BYTES) return undefined
  if (!hashOf(hashed).equals(file.subarray(end - HASH_BYTES, end))) return undefined
  const record = decodeBody(hashed.subarray(HEAD_BYTES))
  return record && { record, end }
}

/** Where the next unharmed record begins, from a place on; undefined where there is none. */
export function nextRecordFrom(file: Buffer, offset: number): number | undefined {
  for (let at = file.indexOf(MARK, offset); at >= 0; at = file.indexOf(MARK, at + 1)) {
    if (recordAt(file, at) !== undefined) return at
  }
  return undefined
}

/** Walks the unharmed records of a file from a record's beginning on; damaged bytes between them are told. */
export function* walkRecords(
  file: Buffer,
  from = 0,
): Generator<{ readonly record: LyingRecord; readonly offset: number; readonly end: number } | DamagedRange> {
  let offset = from
  while (offset < file.length) {
    const found = recordAt(file, offset)
    if (found !== undefined) {
      yield { ...found, offset }
      offset = found.end
      continue
    }
    const next = nextRecordFrom(file, offset + 1) ?? file.length
    yield { offset, length: next - offset }
    offset = next
  }
}

function decodeBody(body: Buffer): LyingRecord | undefined {
  const kind = KINDS[body[0] ?? KINDS.length]
  const deviceEnd = 2 + (body[1] ?? 0)
  const idAt = deviceEnd + SEQ_BYTES + 1
  if (kind === undefined || body.length < idAt) return undefined
  const idEnd = idAt + (body[idAt - 1] ?? 0)
  return {
    kind,
    device: body.toString('latin1', 2, deviceEnd),
    seq: body.readUIntBE(deviceEnd, SEQ_BYTES),
    id: body.toString('latin1', idAt, idEnd),
    bytes: body.subarray(idEnd),
  }
}

function hashOf(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest().subarray(0, HASH_BYTES)
}
