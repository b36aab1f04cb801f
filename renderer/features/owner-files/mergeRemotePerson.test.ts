import { describe, expect, test } from 'vitest'
import type { Dot } from '#shared/sync/change.ts'
import { mergeRemotePerson } from './mergeRemotePerson.ts'
import { fieldsOf, type ShownPerson } from './openPersonForm.ts'

const NEW_LINE = { id: null, number: '', label: '' }
const dot = (text: string) => [text as Dot]
const shown: ShownPerson = {
  values: { name: '王晓梅', idKind: 'resident', idNumber: '11010519491231002X', remark: '' },
  seen: { name: dot('a.1'), idKind: dot('a.1'), idNumber: dot('a.1'), remark: dot('a.1') },
  phones: [
    { id: 'ph1', number: '13812345678', label: '', seen: { number: dot('a.1') } },
    { id: 'ph2', number: '13900000000', label: '', seen: { number: dot('a.1') } },
  ],
}
const renamed: ShownPerson = {
  ...shown,
  values: { ...shown.values, name: '王小梅' },
  seen: { ...shown.seen, name: dot('b.9') },
}

describe('a change from another desk under an open form', () => {
  test('refreshes a field nobody touched, and what it rests on', () => {
    const merged = mergeRemotePerson(shown, { ...fieldsOf(shown), remark: '夜班' }, renamed)
    expect(merged.fields).toMatchObject({ name: '王小梅', remark: '夜班' })
    expect(merged.shown.seen.name).toEqual(dot('b.9'))
    expect(merged.changed).toEqual([])
  })

  test('keeps what was typed over it, resting on what the clerk saw, and says so', () => {
    const merged = mergeRemotePerson(shown, { ...fieldsOf(shown), name: '王晓玫' }, renamed)
    expect(merged.fields.name).toBe('王晓玫')
    expect(merged.shown.values.name).toBe('王晓梅')
    expect(merged.shown.seen.name).toEqual(dot('a.1'))
    expect(merged.changed).toEqual(['name'])
  })

  test('is no change when both wrote the same', () => {
    const merged = mergeRemotePerson(shown, { ...fieldsOf(shown), name: '王小梅' }, renamed)
    expect(merged.changed).toEqual([])
    expect(merged.shown.seen.name).toEqual(dot('b.9'))
  })

  test('adds their new phone before the line that is being typed', () => {
    const arrived = { ...shown, phones: [...shown.phones, { id: 'ph3', number: '10086', label: '', seen: {} }] }
    const typed = { ...fieldsOf(shown), phones: [...fieldsOf(shown).phones, { id: null, number: '1500', label: '' }] }
    const merged = mergeRemotePerson(shown, typed, arrived)
    expect(merged.fields.phones.map((line) => line.number)).toEqual(['13812345678', '13900000000', '10086', '1500'])
  })

  test('takes away an untouched phone they removed, and keeps one that was typed over', () => {
    const arrived = { ...shown, phones: [] }
    const [first = NEW_LINE, second = NEW_LINE] = fieldsOf(shown).phones
    const merged = mergeRemotePerson(
      shown,
      { ...fieldsOf(shown), phones: [first, { ...second, number: '1' }] },
      arrived,
    )
    expect(merged.fields.phones).toEqual([{ id: 'ph2', number: '1', label: '' }])
    expect(merged.changed).toEqual(['ph2'])
  })

  test('the same file again changes nothing', () => {
    const typed = { ...fieldsOf(shown), remark: '夜班' }
    expect(mergeRemotePerson(shown, typed, shown)).toEqual({ shown, fields: typed, changed: [] })
  })
})
