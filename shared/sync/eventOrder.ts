/**
 * The order of a record's events (sync 4.4): Kahn's algorithm over refs and the previous event of the same device on the record;
 * ready events go by stamp. A ref that is not here is no edge; a cycle, which only hostile input has, is cut at the earliest stamp.
 */
import type { DeviceId, Dot } from './change.ts'
import { compareDots, deviceOf } from './dot.ts'
import { compareStamped, type Stamped } from './hlc.ts'

interface Ordered extends Stamped {
  readonly refs: readonly Dot[]
}

interface Node<Event> {
  readonly event: Event
  /** How many events that go before it are not out yet. */
  open: number
  readonly after: Node<Event>[]
  isOut: boolean
}

/** The events in their one order, whatever order they are given in. Each dot occurs once. */
export function orderEvents<Event extends Ordered>(events: readonly Event[]): readonly Event[] {
  if (events.length < 2) return events
  const nodes = linked(events)
  const byStamp = [...nodes.values()].sort(compareNodes)
  const ready = new Heap(byStamp.filter((node) => node.open === 0))
  const ordered: Event[] = []
  for (const earliest of byStamp) {
    emit(ready, ordered)
    if (ordered.length === events.length) break
    // Nothing is ready and something is left: a cycle. The earliest stamp that is left goes first.
    if (!earliest.isOut) release(earliest, ready, ordered)
  }
  emit(ready, ordered)
  return ordered
}

function emit<Event extends Ordered>(ready: Heap<Node<Event>>, ordered: Event[]): void {
  for (let node = ready.take(); node; node = ready.take()) {
    if (!node.isOut) release(node, ready, ordered)
  }
}

function release<Event extends Ordered>(node: Node<Event>, ready: Heap<Node<Event>>, ordered: Event[]): void {
  node.isOut = true
  ordered.push(node.event)
  for (const next of node.after) {
    next.open -= 1
    if (next.open === 0) ready.add(next)
  }
}

function linked<Event extends Ordered>(events: readonly Event[]): ReadonlyMap<Dot, Node<Event>> {
  const sorted = [...events].sort((a, b) => compareDots(a.dot, b.dot))
  const nodes = new Map(
    sorted.map((event): [Dot, Node<Event>] => [event.dot, { event, open: 0, after: [], isOut: false }]),
  )
  const latest = new Map<DeviceId, Node<Event>>()
  for (const node of nodes.values()) {
    const device = deviceOf(node.event.dot)
    const before = new Set(node.event.refs.map((ref) => nodes.get(ref)))
    before.add(latest.get(device)).delete(node)
    for (const other of before) {
      if (!other) continue
      other.after.push(node)
      node.open += 1
    }
    latest.set(device, node)
  }
  return nodes
}

function compareNodes(a: Node<Ordered>, b: Node<Ordered>): number {
  return compareStamped(a.event, b.event)
}

/** A binary heap: the earliest stamp first. */
class Heap<Item extends Node<Ordered>> {
  readonly #items: Item[] = []

  constructor(items: readonly Item[]) {
    for (const item of items) this.add(item)
  }

  add(item: Item): void {
    const items = this.#items
    let at = items.push(item) - 1
    while (at > 0) {
      const parent = (at - 1) >> 1
      const above = items[parent]
      if (!above || compareNodes(above, item) <= 0) break
      items[at] = above
      at = parent
    }
    items[at] = item
  }

  take(): Item | undefined {
    const [first] = this.#items
    const last = this.#items.pop()
    if (first && last && first !== last) this.#sink(last)
    return first
  }

  #sink(item: Item): void {
    const items = this.#items
    let at = 0
    for (;;) {
      const child = this.#earlierChild(at)
      const below = items[child]
      if (!below || compareNodes(item, below) <= 0) break
      items[at] = below
      at = child
    }
    items[at] = item
  }

  #earlierChild(at: number): number {
    const left = this.#items[2 * at + 1]
    const right = this.#items[2 * at + 2]
    return left && right && compareNodes(right, left) < 0 ? 2 * at + 2 : 2 * at + 1
  }
}
