import { describe, expect, test } from 'vitest'
import { codeOf, contextAs } from '#test/support/decisionContext.ts'
import { decideSavePrinter } from './printerDecisions.ts'
import type { PrinterChoice } from './printers.ts'

const choice: PrinterChoice = { deskId: 'd1', paper: 'A5', printer: 'Office', offsetX: -12, offsetY: 200 }

describe('the printer of a paper', () => {
  test('is one record of desk and paper, for everybody at the desk', () => {
    expect(decideSavePrinter(choice, undefined, contextAs('security'))).toMatchObject({
      ok: true,
      value: { cmd: 'printer.save', items: [{ kind: 'set', e: 'printer', id: 'd1.A5', values: choice }] },
    })
  })

  test.each([
    ['paper-unknown', { paper: 'A3' }],
    ['offset-too-far', { offsetX: 201 }],
    ['offset-too-far', { offsetY: -201 }],
    ['offset-too-far', { offsetY: 0.5 }],
    ['offset-too-far', { offsetX: Number.NaN }],
  ])('is refused: %s', (code, part) => {
    expect(codeOf(decideSavePrinter({ ...choice, ...part }, undefined, contextAs('front-desk')))).toBe(code)
  })

  test('is refused when nothing changed', () => {
    expect(codeOf(decideSavePrinter(choice, choice, contextAs('front-desk')))).toBe('nothing-changed')
    const nothing = { ...choice, printer: '', offsetX: 0, offsetY: 0 }
    expect(codeOf(decideSavePrinter(nothing, undefined, contextAs('front-desk')))).toBe('nothing-changed')
  })
})
