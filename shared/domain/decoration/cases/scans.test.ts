// Which scans a case has, and which of them may show somebody.
import { expect, test } from 'vitest'
import { eventOf } from '#test/support/decisionContext.ts'
import { caseOf, DECLARED_SURFACE } from '#test/support/decorationCases.ts'
import { scansOf, showsSomebody } from './scans.ts'

const handedIn = (papers: readonly string[], drawings: readonly string[], blobs: readonly string[]) =>
  eventOf('paperGot', {
    papers: papers.map((paper) => ({ paper, form: 'copy', place: '', until: '' })),
    drawings: drawings.map((drawing) => ({ drawing, place: '' })),
    blobs: [...blobs],
  })

const applied = eventOf('applied', DECLARED_SURFACE)

test('what was handed in at one time shares its scans, each of which is there once', () => {
  const { state } = caseOf([
    applied,
    handedIn(['applicant-id', 'qualification'], ['plan'], ['h1', 'h2']),
    handedIn([], ['plan'], ['h3']),
  ])
  expect(scansOf(state)).toEqual([
    { hash: 'h1', papers: ['applicant-id', 'qualification'], drawings: [{ kind: 'plan', version: 1 }] },
    { hash: 'h2', papers: ['applicant-id', 'qualification'], drawings: [{ kind: 'plan', version: 1 }] },
    { hash: 'h3', papers: [], drawings: [{ kind: 'plan', version: 2 }] },
  ])
  expect(scansOf(state).map(showsSomebody)).toEqual([true, true, false])
})

test('a paper that was given back takes its scan along, where nothing else stands on it', () => {
  const got = handedIn(['applicant-id'], [], ['h1'])
  const { state } = caseOf([applied, got, eventOf('paperReturned', { paper: 'applicant-id' })])
  expect(scansOf(state)).toEqual([])
})
