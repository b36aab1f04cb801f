// A clerk's hands as the budget rows count them: every key, word and look takes a person's time, in which the program may work.
import type { CDPSession, Page } from '@playwright/test'

/** A key that goes down: of a chord each one. 80 words a minute, which a desk clerk types. */
export const KEY_MS = 150
/** A Chinese word through the input method: its letters and the choice. */
export const WORD_MS = 350
/** A look at what a key brought, before the next. */
export const LOOK_MS = 1000

/** What the hands did. */
export interface HandCount {
  readonly keys: number
  readonly words: number
  readonly looks: number
}

/** A word as the hand types it and as the input method gives it. */
export type Word = readonly [letters: string, chosen: string]

const PROCESSED = { key: 'Process', windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 }

export class Hands {
  private readonly page: Page
  private readonly session: CDPSession
  private keys = 0
  private words = 0
  private looks = 0

  private constructor(page: Page, session: CDPSession) {
    this.page = page
    this.session = session
  }

  static async at(page: Page): Promise<Hands> {
    return new Hands(page, await page.context().newCDPSession(page))
  }

  /** A key, or a chord: `Alt+B` is two. */
  async press(combo: string): Promise<void> {
    const count = combo.split('+').length
    this.keys += count
    await this.page.waitForTimeout(count * KEY_MS)
    await this.page.keyboard.press(combo)
  }

  /** Signs that the keyboard has, each a key. */
  async type(signs: string): Promise<void> {
    for (const sign of signs) await this.press(sign === ' ' ? 'Space' : sign)
  }

  /** Chinese words one after another, with a composition the page sees. */
  async say(...words: readonly Word[]): Promise<void> {
    for (const [letters, chosen] of words) {
      this.words += 1
      for (let end = 1; end <= letters.length; end += 1) {
        await this.page.waitForTimeout(WORD_MS / letters.length)
        await this.compose(letters.slice(0, end))
      }
      await this.session.send('Input.insertText', { text: chosen })
    }
  }

  /** One more letter of a composition: sent as one, because each answer would be waited for. */
  private async compose(text: string): Promise<void> {
    const stroke = { ...PROCESSED, code: `Key${(text.at(-1) ?? '').toUpperCase()}` }
    await Promise.all([
      this.session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...stroke }),
      this.session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...stroke }),
      this.session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length }),
    ])
  }

  async look(): Promise<void> {
    this.looks += 1
    await this.page.waitForTimeout(LOOK_MS)
  }

  /** What was done since the last call. */
  take(): HandCount {
    const { keys, words, looks } = this
    this.keys = this.words = this.looks = 0
    return { keys, words, looks }
  }
}

/** Seconds that so much takes of itself. */
export function secondsOf({ keys, words, looks }: HandCount): number {
  return (keys * KEY_MS + words * WORD_MS + looks * LOOK_MS) / 1000
}
