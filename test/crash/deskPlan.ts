// The real desk under the axe: owners' remarks edited and visitors checked in through the real screens, without end. A record counts as
// saved when the status line said 已保存 for it, never before; after each kill a fresh browser must show every one of them.
import { expect, type Page } from '@playwright/test'
import { text } from '#renderer/text/text.ts'
import { Clerk, FOUNDING, fieldOf } from '#test/e2e/clerk.ts'
import { enter } from '#test/e2e/hands.ts'
import type { KillPlan } from './killRounds.ts'
import {
  differingTables,
  holesInLog,
  quietPage,
  type RawRow,
  type RawStore,
  readStore,
  wishRefold,
} from './rawStore.ts'

/** What the desk called saved: a remark of an owner, or a visitor who was checked in. */
export type SavedEdit =
  | { readonly kind: 'remark'; readonly owner: string; readonly remark: string }
  | { readonly kind: 'visit'; readonly visitor: string }

/** Owners edited in turn: one row that is always the same would hide losses of others. */
const OWNERS = [
  { unit: '1-0101', name: '安一' },
  { unit: '1-0102', name: '毕二' },
  { unit: '1-0103', name: '陈三' },
] as const

/** Resolves when the status line has gone through 正在保存 to 已保存 once more after this call. */
async function nextSaved(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const line = document.querySelector('.save-status')
    const watched = globalThis as { nextSaved?: Promise<void> }
    watched.nextSaved = new Promise((resolve, reject) => {
      const watch = new MutationObserver(() => {
        const kind = line?.getAttribute('data-kind')
        if (kind === 'failed') reject(new Error(line?.textContent ?? 'not saved'))
        if (kind === 'saved') resolve()
      })
      // Every `saved` is set anew after a `saving`: a change of the attribute is a save of its own.
      if (line) watch.observe(line, { attributes: true, attributeFilter: ['data-kind'] })
    })
  })
  return () => page.evaluate(() => (globalThis as { nextSaved?: Promise<void> }).nextSaved)
}

async function openOwner(clerk: Clerk, { unit, name }: (typeof OWNERS)[number]): Promise<void> {
  const heading = clerk.hub().getByRole('heading', { level: 1, name })
  if (await heading.isVisible()) return
  await clerk.find(unit, name)
  await expect(heading).toBeVisible()
}

async function editRemark(clerk: Clerk, owner: (typeof OWNERS)[number], remark: string): Promise<SavedEdit> {
  await openOwner(clerk, owner)
  const form = await clerk.openEdit()
  await fieldOf(form, text('ownerFiles.fields.remark')).fill(remark)
  const saved = await nextSaved(clerk.page)
  await enter(clerk.page, 'Control+Enter')
  await saved()
  return { kind: 'remark', owner: owner.name, remark }
}

async function addVisitor(clerk: Clerk, visitor: string): Promise<SavedEdit> {
  const { page } = clerk
  await page.keyboard.press('Shift+F2')
  const form = clerk.form(text('deskVisits.formTitle'))
  await fieldOf(form, text('deskVisits.name')).fill(visitor)
  const saved = await nextSaved(page)
  await enter(page)
  await saved()
  return { kind: 'visit', visitor }
}

/** Those of the saved edits that are gone. A later remark replaces an earlier one, called saved or not: only an older one is a loss. */
function missing(saved: readonly SavedEdit[], { people = [], visits = [] }: RawStore): readonly SavedEdit[] {
  const valuesOf = (rows: readonly RawRow[]) => rows.map((row) => row.v as Readonly<Record<string, unknown>>)
  const visitors = new Set(valuesOf(visits).map(({ name }) => name))
  const turnOf = (remark: unknown): number => Number(/\d+$/.exec(String(remark))?.[0] ?? -1)
  const standing = new Map(valuesOf(people).map(({ name, remark }) => [name, turnOf(remark)]))
  const lastOf = new Map(saved.flatMap((edit) => (edit.kind === 'remark' ? [[edit.owner, edit] as const] : [])))
  return [
    ...[...lastOf.values()].filter(({ owner, remark }) => (standing.get(owner) ?? -1) < turnOf(remark)),
    ...saved.filter((edit) => edit.kind === 'visit' && !visitors.has(edit.visitor)),
  ]
}

/** What was saved last is shown where a clerk would look. **Throws** when it is not. */
async function shows(clerk: Clerk, saved: readonly SavedEdit[]): Promise<void> {
  const visitor = saved.findLast((edit) => edit.kind === 'visit')
  if (visitor?.kind === 'visit') await expect(clerk.here()).toContainText(visitor.visitor)
  const owner = OWNERS.find(({ name }) => saved.some((edit) => edit.kind === 'remark' && edit.owner === name))
  if (owner === undefined) return
  await openOwner(clerk, owner)
  await expect(clerk.hub()).toContainText('备注')
}

const REFOLD_LIMIT_MS = 60_000

/** **Throws** unless the log has no holes and folds, all of it, to the rows that are there. */
export async function expectConsistent(page: Page, url: string): Promise<RawStore> {
  // The program first, as at a desk: it lays down the log that the kill has cut. To read the raw store first would go on in it.
  await page.goto(url)
  const signIn = page.getByRole('heading', { name: text('signIn.title') })
  await expect(signIn).toBeVisible({ timeout: REFOLD_LIMIT_MS })
  await page.goto(quietPage(url))
  const before = await readStore(page)
  const holes = holesInLog(before)
  if (holes.length > 0) throw new Error(`The log has holes: ${holes.join(', ')}`)
  await wishRefold(page)
  await page.goto(url)
  // All rows are made anew before the sign-in shows.
  await expect(signIn).toBeVisible({ timeout: REFOLD_LIMIT_MS })
  await page.goto(quietPage(url))
  const differing = differingTables(before, await readStore(page))
  if (differing.length > 0) throw new Error(`The rows are not the fold of the log: ${differing.join(', ')}`)
  return before
}

async function* edits(clerk: Clerk, round: number): AsyncGenerator<SavedEdit> {
  for (let count = 0; ; count += 1) {
    const turn = round * 10_000 + count
    const owner = OWNERS[count % OWNERS.length] ?? OWNERS[0]
    yield count % 4 === 3 ? await addVisitor(clerk, `访客${turn}`) : await editRemark(clerk, owner, `备注 ${turn}`)
  }
}

/** The plan for a running desk. Playwright's own waiting is part of the delay, so a round needs seconds, not moments. */
export function deskPlan(url: string): KillPlan<SavedEdit> {
  return {
    url,
    prepare: async (page) => {
      const clerk = new Clerk(page)
      await clerk.firstRun(FOUNDING)
      for (const owner of OWNERS) await clerk.addOwner(owner)
    },
    ready: async (page) => {
      await new Clerk(page).signIn(FOUNDING.pin)
    },
    edit: async (page, saved, round) => {
      for await (const edit of edits(new Clerk(page), round)) saved(edit)
    },
    verify: async (page, saved) => {
      const clerk = new Clerk(page)
      await clerk.signIn(FOUNDING.pin)
      await shows(clerk, saved)
      return missing(saved, await expectConsistent(page, url))
    },
  }
}
