/**
 * The order of a record's events (sync 4.4): Kahn's algorithm over refs and the previous event of the same device on the record;
 * ready events go by stamp. A ref that is not here is no edge; a circle, which only hostile input has, is cut at its earliest stamp.
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
  readonly before: Node<Event>[]
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
  emit(ready, ordered)
  for (const earliest of byStamp) {
    // Nothing is ready and something is left: it waits for a circle, which is cut. Once is not always enough.
    while (!earliest.isOut) {
      release(earliestOfCircle(earliest), ready, ordered)
      emit(ready, ordered)
    }
  }
  return ordered
}

/** Goes back from a waiting event until it comes round, and answers the earliest event on the way round. */
function earliestOfCircle<Event extends Ordered>(waiting: Node<Event>): Node<Event> {
  const path: Node<Event>[] = []
  const place = new Map<Node<Event>, number>()
  let node: Node<Event> | undefined = waiting
  while (node && !place.has(node)) {
    place.set(node, path.length)
    path.push(node)
    node = earliestOf(node.before.filter((other) => !other.isOut))
  }
  const circle = path.slice(node ? place.get(node) : 0)
  return earliestOf(circle) ?? waiting
}

function earliestOf<Event extends Ordered>(nodes: readonly Node<Event>[]): Node<Event> | undefined {
  return nodes.reduce<Node<Event> | undefined>(
    (first, node) => (first && compareNodes(first, node) < 0 ? first : node),
    undefined,
  )
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
    sorted.map((event): [Dot, Node<Event>] => [event.dot, { event, open: 0, before: [], after: [], isOut: false }]),
  )
  const latest = new Map<DeviceId, Node<Event>>()
  for (const node of nodes.values()) {
    const device = deviceOf(node.event.dot)
    const before = new Set(node.event.refs.map((ref) => nodes.get(ref)))
    before.add(latest.get(device)).delete(node)
    for (const other of before) {
      if (!other) continue
      other.after.push(node)
      node.before.push(other)
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
