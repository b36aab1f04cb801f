// The main screens of the practice community, and how a test gets to each.
import { expect, type Page } from '@playwright/test'
import { text } from '#renderer/text/text.ts'
import type { PaperClerk } from './paperClerk.ts'

/** One screen. */
export interface Screen {
  readonly path: string
  /** A form like others: looked at, not walked through. */
  readonly isForm?: true
  /** Keys that open what is not there at once. */
  readonly keys?: readonly string[]
}

const SECTIONS = [
  'this-computer',
  'templates',
  'form-texts',
  'letterhead',
  'printers',
  'staff',
  'desks',
  'sync',
  'community',
  'parameters',
  'calendar',
  'personal-data',
] as const

/** Keys of the first records of these tables, as the practice community made them. */
export function firstKeys(page: Page, tables: readonly string[]): Promise<readonly (readonly string[])[]> {
  return page.evaluate(
    (names) =>
      new Promise<string[][]>((resolve, reject) => {
        const opening = indexedDB.open('qiantai-practicecommunit')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const reading = names.map(
            (name) =>
              new Promise<string[]>((found) => {
                const request = opening.result.transaction(name).objectStore(name).getAllKeys(undefined, 2)
                request.onsuccess = () => found(request.result.map(String))
              }),
          )
          void Promise.all(reading).then((keys) => {
            opening.result.close()
            resolve(keys)
          })
        }
      }),
    tables,
  )
}

/** Signs in, prints one form, and gives every main screen. */
export async function allScreens(clerk: PaperClerk): Promise<readonly Screen[]> {
  const { page } = clerk
  const hash = (): string => new URL(page.url()).hash.slice(1)
  await clerk.openPractice()
  await clerk.find('2-1203', '2-1203')
  const person = hash()
  await clerk.openRegistrationForm()
  await clerk.issuePdf()
  await clerk.isAtPaper('A-DJ-')
  const paper = hash()
  const [[building], [unit], [stay], [one, two], conflicts] = (await firstKeys(page, [
    'buildings',
    'units',
    'stays',
    'people',
    'conflicts',
  ])) as [string[], string[], string[], string[], string[]]
  const day = await screensOfTheDay(page, person)
  const screen = (path: string): Screen => ({ path })
  const form = (path: string): Screen => ({ path, isForm: true })
  return [
    ...['/', person, `/unit/${unit}`].map(screen),
    { path: '/owners', keys: ['ArrowDown', 'ArrowRight'] },
    { path: '/units', keys: ['ArrowDown', 'ArrowRight'] },
    ...['import', 'incomplete', 'reveals', 'greetings', 'expired-notes'].map((list) => screen(`/owners/${list}`)),
    ...['/project', `/project/building/${building}`, '/project/overview', '/project/contacts'].map(screen),
    ...SECTIONS.map((section) => screen(`/settings/${section}`)),
    ...['/papers', paper, '/papers/blank/owner-registration', `/papers/new/owner-registration${person}`].map(screen),
    ...['/papers?s=waiting', '/papers/return', '/papers/numbers', '/letters'].map(screen),
    form('/letters/new/in'),
    ...['/conflicts', ...conflicts.map((id) => `/conflicts/${id}`)].map(screen),
    ...day,
    ...(await screensOfCustody(page)),
    ...(await screensOfDecoration(page)),
    ...(await screensOfRounds(page)),
    ...['/owners/new', `${person}/edit`, `/person/${one}/merge/${two}`].map(screen),
    ...['/units/new', `/unit/${unit}/edit`, `/unit/${unit}/transfer`, `/unit/${unit}/tenant`].map(form),
    ...[`/stay/${stay}/edit`, `/stay/${stay}/end`, '/stays/new?unit=2-1203', `${person}/merge`].map(form),
    ...['vehicle', 'document', 'consent', 'care-note', 'note', 'export'].map((kind) =>
      form(`/records${person}/${kind}`),
    ),
  ]
}

/** What a day at the reception needs: items, slips, the cabinet, notices, boards, close and handover. */
async function screensOfTheDay(page: Page, person: string): Promise<readonly Screen[]> {
  const [[item], [slip], [thing], [notice]] = (await firstKeys(page, [
    'items',
    'releases',
    'loanThings',
    'notices',
  ])) as [string[], string[], string[], string[]]
  const boards = ['/today', '/month', '/today/wall', '/visits', '/handover', '/close', '/close/review', '/downtime']
  const lists = ['/items', `/items/${item}`, `/releases/${slip}`, '/releases/week', `/loans/${thing}`]
  return [
    ...[...boards, ...lists, `/notices/${notice}`].map((path): Screen => ({ path })),
    // Short forms beside the hub, and what opens over any screen.
    ...['Alt+h', 'F6', 'Alt+r', 'Alt+b'].map((key): Screen => ({ path: person, isForm: true, keys: ['Escape', key] })),
  ]
}

/** Parcels and what people leave: each screen, a thing with its hand-out, a run that is out, the forms of the other kinds. */
async function screensOfCustody(page: Page): Promise<readonly Screen[]> {
  const [[run], [thing, other]] = (await firstKeys(page, ['deliveryRuns', 'custodyItems'])) as [string[], string[]]
  const places = ['', '/intake', '/runs', `/runs/${run}`, '/shelves', '/count', '/statistics', `/item/${thing}`]
  return [
    ...places.map((place): Screen => ({ path: `/custody${place}` })),
    ...['/opening', `/item/${other}/out`].map((place): Screen => ({ path: `/custody${place}`, isForm: true })),
  ]
}

/** Cases of a decoration by how they stand. */
export function casesThatAre(page: Page, statuses: readonly string[]): Promise<readonly string[]> {
  return page.evaluate(
    (wanted) =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('qiantai-practicecommunit')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const statuses = opening.result
            .transaction('decorationCases')
            .objectStore('decorationCases')
            .index('v.status')
          const reading = wanted.map(
            (status) =>
              new Promise<string>((found, failed) => {
                const request = statuses.getKey(status)
                request.onsuccess = () => found(String(request.result))
                request.onerror = () => failed(request.error)
              }),
          )
          void Promise.all(reading).then((keys) => {
            opening.result.close()
            resolve(keys)
          }, reject)
        }
      }),
    statuses,
  )
}

const CASE_TABS = ['papers', 'review', 'money', 'permit', 'site', 'acceptance'] as const

/** Decoration: each screen, a running case with all its tabs, one that is applied for and one under observation, a violation, the forms. */
async function screensOfDecoration(page: Page): Promise<readonly Screen[]> {
  const [[violation]] = (await firstKeys(page, ['decorationViolations'])) as [string[]]
  const [applied, running, observing] = await casesThatAre(page, ['applied', 'permitted', 'observing'])
  const views = ['', '/wall', '/patrols', '/hot-work', '/clauses', '/violations', `/violations/${violation}`]
  const lists = ['/people', '/people/workers', '/people/passes', '/money', '/money/prices', '/money/day']
  const tabs = CASE_TABS.map((tab) => `/case/${running}/${tab}`)
  const others = [`/case/${applied}/review`, `/case/${observing}/acceptance`, `/case/${observing}/money`]
  return [
    ...[...views, ...lists, ...tabs, ...others].map((place): Screen => ({ path: `/decoration${place}` })),
    ...['/apply', `/apply/${applied}`, '/opening'].map(
      (place): Screen => ({ path: `/decoration${place}`, isForm: true }),
    ),
  ]
}

/** The key of the record of a table that has this code. */
function keyOfCode(page: Page, table: string, code: string): Promise<string> {
  return page.evaluate(
    ([name, wanted]) =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('qiantai-practicecommunit')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const request = opening.result.transaction(name).objectStore(name).getAll()
          request.onerror = () => reject(request.error)
          request.onsuccess = () => {
            opening.result.close()
            const rows = request.result as readonly { id: string; v: { code?: string } }[]
            const found = rows.find(({ v }) => v.code === wanted)
            if (found === undefined) reject(new Error(`no ${wanted} in ${name}`))
            else resolve(found.id)
          }
        }
      }),
    [table, code] as const,
  )
}

/** Rounds of empty homes: the board and the month, a round, a clipboard, a home at its door and its file, a fault, the lists, the keys. */
export async function screensOfRounds(page: Page): Promise<readonly Screen[]> {
  const [[fault], [set]] = (await firstKeys(page, ['inspectionFaults', 'keySets'])) as [string[], string[]]
  const tower = await keyOfCode(page, 'buildings', '5')
  const home = await keyOfCode(page, 'units', '5-0901')
  const boards = ['', '/short', '/done', '/all', '/calendar', '/rounds', '/grid', `/grid/${tower}`, `/unit/${home}`]
  const faults = ['', '/notice', '/reinspect', '/closed', `/${fault}`].map((part) => `/faults${part}`)
  const lists = ['/lists', '/lists/public-area', '/lists/daily-supervision', '/lists/register', '/checklists/vacant']
  const keys = ['', '/sets', '/entrustments', '/out', '/opening', `/${set}`].map((part) => `/loans/keys${part}`)
  const forms = ['/rounds/call', `/visit/${home}`, '/faults/new', '/opening']
  return [
    ...[...boards, ...faults, ...lists, '/report'].map((place): Screen => ({ path: `/vacant${place}` })),
    ...keys.map((path): Screen => ({ path })),
    ...forms.map((place): Screen => ({ path: `/vacant${place}`, isForm: true })),
  ]
}

/** Goes to an address and waits until its screen is drawn. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, path)
  await expect(page.getByRole('heading').first()).toBeVisible()
  await expect(page.getByText(text('papers.working'))).toHaveCount(0)
}

/** Goes there and opens what its keys open. */
export async function show(page: Page, { path, keys = [] }: Screen): Promise<void> {
  await goTo(page, path)
  if (keys.length === 0) return
  // A key is pressed when there is something to hear it: rows, or the acts of a hub.
  await expect(page.locator('[role=grid], [data-ready=true]').first()).toBeVisible()
  for (const key of keys) await page.keyboard.press(key)
}
