/** Cuts a bulk command into drafts that become changes under 256 KB, and that are built between two frames of the screen. */
import type { ChangeDraft, DraftItem } from '#shared/domain/draft.ts'
import { appendAll } from '#shared/kernel/lists.ts'
import { MAX_CHANGE_BYTES } from '#shared/sync/envelope.ts'

/** Items of a draft at most: what is sealed and folded in about a third of a frame's long task (50 ms). */
const MOST_ITEMS = 400

/** Who, when, command, session and the rest of the envelope, a note of 4,000 signs included. */
const FRAME_BYTES = 16 * 1024

/** Limits of one draft, for tests and for items that are heavier than most. */
export interface DraftLimits {
  readonly maxItems?: number
  /** Bytes of the change at most. */
  readonly maxBytes?: number
}

/**
 * The groups as drafts of one command, in order. Items of a group belong together (a person, their stay and their phones) and are
 * never parted; a group above the limits becomes a draft of its own, and no record may stand in two groups.
 */
export function draftsOfGroups(
  frame: Omit<ChangeDraft, 'items'>,
  groups: Iterable<readonly DraftItem[]>,
  { maxItems = MOST_ITEMS, maxBytes = MAX_CHANGE_BYTES }: DraftLimits = {},
): readonly ChangeDraft[] {
  const drafts: ChangeDraft[] = []
  let items: DraftItem[] = []
  let bytes = FRAME_BYTES
  const close = () => {
    if (items.length > 0) drafts.push({ ...frame, items })
    items = []
    bytes = FRAME_BYTES
  }
  for (const group of groups) {
    const more = group.reduce((sum, item) => sum + mostBytes(item), 0)
    if (items.length + group.length > maxItems || bytes + more > maxBytes) close()
    appendAll(items, group)
    bytes += more
  }
  close()
  return drafts
}

/** Names, quotes and brackets of an item, and of a field with its key id, nonce, tag and one base. */
const ITEM_BYTES = 80
const FIELD_BYTES = 160
const DOT_BYTES = 36

/** More than the item can take up in the change: every value is taken as sealed, four bytes for three. */
function mostBytes(item: DraftItem): number {
  const own = ITEM_BYTES + item.e.length + 3 * item.id.length
  switch (item.kind) {
    case 'delete':
      return own + FIELD_BYTES + DOT_BYTES * (item.seen?.length ?? 64)
    case 'set': {
      const dots = Object.values(item.seen ?? {}).reduce((sum, seen) => sum + seen.length, 0)
      return own + valuesBytes(item.values) + DOT_BYTES * dots
    }
    case 'event':
      return own + valuesBytes(item.data) + 3 * (item.claim?.length ?? 0) + DOT_BYTES * (item.refs?.length ?? 0)
  }
}

function valuesBytes(values: Readonly<Record<string, unknown>>): number {
  let sum = 0
  for (const [name, value] of Object.entries(values)) sum += FIELD_BYTES + name.length + mostBytesOf(value)
  return sum
}

/** A sign of text is at most three bytes, or six as an escape, and sealed a third more. */
function mostBytesOf(value: unknown): number {
  if (typeof value === 'string') return 4 * value.length + 8 + (ESCAPED.test(value) ? 4 * value.length : 0)
  return typeof value === 'object' && value !== null ? 4 * JSON.stringify(value).length : 24
}

const ESCAPED = /["\\\p{Cc}]/u
