import { expect, test } from 'vitest'
import { startTexts, text } from '#renderer/text/text.ts'
import { checkFirstRun, missingForFirstRun } from './firstRunChecks.ts'

startTexts('zh-CN')

const filled = {
  communityName: '新外滩花苑',
  companyName: '',
  timeZone: 'Asia/Shanghai',
  supervisorName: '张敏',
  pin: '2580',
  pinAgain: '2580',
}

test('a filled form without a company can start', () => {
  expect(checkFirstRun(filled, text)).toEqual({})
  expect(missingForFirstRun(filled, text)).toEqual([])
})

test.each([
  [{ communityName: '  ' }, 'communityName'],
  [{ timeZone: 'Mars/Base' }, 'timeZone'],
  [{ supervisorName: '' }, 'supervisorName'],
  [{ pin: '258', pinAgain: '258' }, 'pin'],
  [{ pin: '25a0', pinAgain: '25a0' }, 'pin'],
  [{ pin: '1111', pinAgain: '1111' }, 'pin'],
  [{ pin: '1234', pinAgain: '1234' }, 'pin'],
  [{ pin: '987654', pinAgain: '987654' }, 'pin'],
  [{ pinAgain: '2581' }, 'pinAgain'],
])('says beside the field what is wrong with %o', (change, field) => {
  expect(Object.keys(checkFirstRun({ ...filled, ...change }, text))).toEqual([field])
})

test('an empty form lacks four things in the order of the form', () => {
  const empty = { ...filled, communityName: '', supervisorName: '', pin: '', pinAgain: '' }
  expect(missingForFirstRun(empty, text).map(({ field }) => field)).toEqual([
    'communityName',
    'supervisorName',
    'pin',
    'pinAgain',
  ])
})
