import { expect, test } from 'vitest'
import {
  filterFromText,
  filterToText,
  groupsOf,
  readStoredFilter,
  sameFilter,
  storeFilter,
  toggleFacet,
} from './listFilter.ts'

const FILTER = ['lacks/phone', 'building/3', 'building/春晓阁, 东']

test('facets of one kind are choices beside one another, kinds all hold', () => {
  expect(groupsOf(FILTER)).toEqual([['building/3', 'building/春晓阁, 东'], ['lacks/phone']])
  expect(groupsOf(FILTER, 'building')).toEqual([['lacks/phone']])
})

test('an address gives back what was put into it, whatever the names hold', () => {
  expect(filterFromText(filterToText(FILTER))).toEqual(['building/3', 'building/春晓阁, 东', 'lacks/phone'])
  expect(filterToText([])).toBe('')
  expect(filterFromText('')).toEqual([])
})

test('what somebody wrote into an address by hand is left out where it is no facet', () => {
  expect(filterFromText('%E0%A4%A,hello,lacks%2Fphone,LACKS/x')).toEqual(['lacks/phone'])
})

test('a choice is taken and given back', () => {
  expect(toggleFacet(['lacks/phone'], 'lacks/id')).toEqual(['lacks/id', 'lacks/phone'])
  expect(toggleFacet(['lacks/id', 'lacks/phone'], 'lacks/phone')).toEqual(['lacks/id'])
})

test('the order in which choices were taken does not matter', () => {
  expect(sameFilter(['a/1', 'b/2'], ['b/2', 'a/1', 'a/1'])).toBe(true)
  expect(sameFilter(['a/1'], ['a/1', 'b/2'])).toBe(false)
})

test('a saved filter reads back; a damaged one filters nothing', () => {
  expect(readStoredFilter(storeFilter(FILTER))).toEqual(filterFromText(filterToText(FILTER)))
  expect(['{', '[]', '{"facets":[1]}', ''].map(readStoredFilter)).toEqual([[], [], [], []])
})
