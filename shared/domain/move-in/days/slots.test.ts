// Times of a handover day: what is read of what was typed, and the slots that hours are cut into.
import { expect, test } from 'vitest'
import { cutIntoSlots, readHours, readSlot, readTime } from './slots.ts'

test.each([
  ['9:00', '09:00'],
  [' 09：30 ', '09:30'],
  ['23:59', '23:59'],
  ['24:00', undefined],
  ['9:60', undefined],
  ['9', undefined],
  ['', undefined],
])('%j is the time %j', (typed, time) => expect(readTime(typed)).toBe(time))

test.each([
  ['9:00-9:30', { from: '09:00', to: '09:30' }],
  ['9：00—9：30', { from: '09:00', to: '09:30' }],
  ['09:00至10:00', { from: '09:00', to: '10:00' }],
  ['9:30-9:00', undefined],
  ['9:00-9:00', undefined],
  ['9:00', undefined],
  ['9:00-9:30-10:00', undefined],
  ['上午', undefined],
])('%j is the slot %j', (typed, slot) => expect(readSlot(typed)).toEqual(slot))

test.each([
  ['9:00-11:30, 13:30-17:00', ['09:00', '13:30']],
  ['13:30-17:00；9:00-11:30', ['09:00', '13:30']],
  ['9:00-11:30、11:30-12:00', ['09:00', '11:30']],
  ['9:00-11:30, 11:00-12:00', undefined],
  ['9:00-11:30, 下午', undefined],
  ['', undefined],
])('the hours %j begin at %j', (typed, starts) => {
  expect(readHours(typed)?.map(({ from }) => from)).toEqual(starts)
})

test.each([
  ['9:00-10:00', 30, ['09:00-09:30', '09:30-10:00']],
  ['9:00-10:20', 30, ['09:00-09:30', '09:30-10:00']],
  ['9:00-9:20', 30, []],
  ['9:00-9:40, 14:00-14:20', 20, ['09:00-09:20', '09:20-09:40', '14:00-14:20']],
])('%j in slots of %d minutes', (typed, minutes, slots) => {
  const cut = cutIntoSlots(readHours(typed) ?? [], minutes)
  expect(cut.map(({ from, to }) => `${from}-${to}`)).toEqual(slots)
})
