/**
 * Which user of this machine is at the other end of a loopback connection. Linux tells it in /proc/net/tcp; elsewhere the token in a
 * SameSite cookie and the Origin check are what stands (docs/decisions: hosts).
 */
import { readFileSync } from 'node:fs'

/** The two ends of a connection as the desk sees them; both addresses are 127.0.0.1. */
export interface LoopbackEnds {
  readonly peerPort: number
  readonly deskPort: number
}

/** Reads one of the kernel's socket tables; throws where there is none. */
export type ReadTable = (path: string) => string

const TABLES = ['/proc/net/tcp', '/proc/net/tcp6'] as const
const LOOPBACK_V4 = '0100007F'
const LOOPBACK_MAPPED = '0000000000000000FFFF00000100007F'
// A table that changes while it is read may miss a line.
const ATTEMPTS = 3

/** Gives the uid that owns the peer's socket; `unknown` when no table lists it, `unreadable` where there are no tables. */
export function peerUid(ends: LoopbackEnds, readTable: ReadTable = readProc): number | 'unknown' | 'unreadable' {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const tables = TABLES.map((path) => tryRead(path, readTable)).filter((table) => table !== undefined)
    if (tables.length === 0) return 'unreadable'
    const uid = tables.map((table) => uidIn(table, ends)).find((found) => found !== undefined)
    if (uid !== undefined) return uid
  }
  return 'unknown'
}

/** Whether a peer may speak to the desk: the same user, or root, who can read everything anyway. */
export function isOwnPeer(peer: number | 'unknown' | 'unreadable', ownUid: number): boolean {
  return peer === 'unreadable' || peer === ownUid || peer === 0
}

/** Finds the peer's line in one table: its local end is the peer's port, its remote end the desk's. */
export function uidIn(table: string, { peerPort, deskPort }: LoopbackEnds): number | undefined {
  for (const line of table.split('\n').slice(1)) {
    const fields = line.trim().split(/\s+/)
    if (isEnd(fields[1], peerPort) && isEnd(fields[2], deskPort)) return Number(fields[7])
  }
  return undefined
}

function isEnd(field: string | undefined, port: number): boolean {
  const hexPort = port.toString(16).toUpperCase().padStart(4, '0')
  return field === `${LOOPBACK_V4}:${hexPort}` || field === `${LOOPBACK_MAPPED}:${hexPort}`
}

function tryRead(path: string, readTable: ReadTable): string | undefined {
  try {
    return readTable(path)
  } catch {
    return undefined
  }
}

function readProc(path: string): string {
  return readFileSync(path, 'latin1')
}
