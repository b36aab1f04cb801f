// Every event of every module with whatever data another desk may send: no fold throws, every desk gives one state, every finding has its rule.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DOMAIN_MODULES } from '#shared/domain/modules.ts'
import { buildRegistry } from '#shared/domain/registry.ts'
import { ROLES } from '#shared/domain/roles.ts'
import type { Json, JsonObject } from '#shared/kernel/json.ts'
import { canonicalText } from '#shared/sync/canonical.ts'
import type { Dot, Hlc } from '#shared/sync/change.ts'
import { orderEvents } from '#shared/sync/eventOrder.ts'
import type { EventSpec, LiveEvent } from '#shared/sync/registry.ts'
import { DATA_FIELDS, hostileValue } from '#test/support/hostileData.ts'
import { fieldsReadBy } from '#test/support/hostileFields.ts'

const specs = buildRegistry(DOMAIN_MODULES).declarations.flatMap(({ spec }) =>
  spec.kind === 'events' ? [spec as EventSpec] : [],
)

const moment = fc
  .integer({ min: 0, max: 200 })
  .map((minutes) => new Date(1_795_228_320_000 + minutes * 60_000).toISOString())
/** Names that the fold reads, beside names that others read and any. */
const dataOf = (spec: EventSpec) => {
  const { top, nested } = fieldsReadBy(spec)
  const name = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...top) },
    { weight: 3, arbitrary: DATA_FIELDS },
    { weight: 1, arbitrary: fc.string() },
  )
  const lists = fc.array(fc.dictionary(fc.constantFrom('id', ...nested), hostileValue, { maxKeys: 8 }), {
    maxLength: 3,
  })
  return fc.dictionary(name, fc.oneof({ weight: 4, arbitrary: hostileValue }, lists), { maxKeys: 20 })
}

const eventsOf = (spec: EventSpec, data = dataOf(spec)): fc.Arbitrary<readonly LiveEvent[]> =>
  fc
    .array(
      fc.record({
        ev: fc.constantFrom(...Object.keys(spec.events)),
        data,
        desk: fc.constantFrom('a', 'b'),
        heard: fc.nat(4),
        at: moment,
        by: fc.constantFrom('zhang', 'li', 'zhou'),
        role: fc.constantFrom(...ROLES),
      }),
      { maxLength: 10 },
    )
    .map((script) => {
      const dots = script.map(({ desk }, index) => `${desk.repeat(16)}.${index + 1}` as Dot)
      return script.map(
        ({ ev, data: told, heard, at, by, role }, index): LiveEvent => ({
          dot: dots[index] as Dot,
          hlc: `${String(index).padStart(6, '0')}` as Hlc,
          ev,
          data: told as JsonObject,
          refs: dots.slice(0, Math.min(heard, index)),
          cmd: 'any',
          actor: { id: by, role },
          session: 's',
          at,
        }),
      )
    })

describe.each(specs.map((spec) => [spec.entity, spec] as const))('%s', (_, spec) => {
  test('folds whatever it is told to a state that can be stored, with findings of its own rules on its own events', () => {
    fc.assert(
      fc.property(eventsOf(spec), (events) => {
        const { state, violations } = spec.fold(orderEvents(events))
        expect(() => canonicalText(state as Json)).not.toThrow()
        const dots = new Set(events.map(({ dot }) => dot))
        for (const { rule, dots: named } of violations) {
          expect(spec.rules).toContain(rule)
          expect(named.length).toBeGreaterThan(0)
          expect(new Set(named).size).toBe(named.length)
          expect(named.every((dot) => dots.has(dot))).toBe(true)
        }
      }),
    )
  })

  test('is the same on every desk, in whatever order its events came, and changes none of them', () => {
    const arriving = eventsOf(spec).chain((events) =>
      fc.record({
        events: fc.constant(events),
        arrived: fc.shuffledSubarray([...events], { minLength: events.length }),
      }),
    )
    fc.assert(
      fc.property(arriving, ({ events, arrived }) => {
        const before = JSON.stringify(events)
        expect(spec.fold(orderEvents(arrived))).toEqual(spec.fold(orderEvents(events)))
        expect(JSON.stringify(events)).toBe(before)
      }),
    )
  })
})
