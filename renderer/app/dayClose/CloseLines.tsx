/** The open lines, module by module, late first: arrow keys walk, Space selects, one key answers one or many. */
import { Checkbox } from '@mantine/core'
import { type KeyboardEvent, useRef, useState } from 'react'
import { coverWho } from '#renderer/app/hub/coverWho.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { type LabelKey, label, text, useText } from '#renderer/text/text.ts'
import { dayClose } from '#renderer/text/zh-CN/dayClose.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { StateSign } from '#renderer/ui/StateBadge.tsx'
import type { Disposition } from '#shared/domain/shifts/dayCloseDecisions.ts'
import type { CloseDraft, CloseLine } from './closeDraft.ts'
import { HandToForm } from './HandToForm.tsx'

export type Dispose = (given: Omit<Disposition, 'day'>) => Promise<boolean>

interface CloseLinesProps {
  readonly draft: CloseDraft
  readonly names: ReadonlyMap<string, string>
  readonly dispose: Dispose
}

export function CloseLines({ draft, names, dispose }: CloseLinesProps) {
  const t = useText()
  const list = useRef<HTMLDivElement>(null)
  const { selected, toggle, clear, atCursor, setCursor } = useSelection(draft)
  const [isHanding, setHanding] = useState(false)
  const unanswered = draft.owed.filter((line) => line.carried === undefined)
  const chosen = selected.length > 0 ? selected : atCursor
  const late = chosen.filter((line) => line.matter.state === 'late').length
  const toNextDay = async (lines: readonly CloseLine[]): Promise<void> => {
    const matterIds = lines.map(({ matter }) => matter.id)
    if (await dispose({ matterIds, how: 'next-day', toStaffId: null, reason: '' })) clear()
  }
  const actions = lineActions({
    chosen: selected.length,
    hasLine: chosen.length > 0,
    rest: unanswered.length,
    carry: () => toNextDay(chosen),
    hand: () => setHanding(true),
    carryRest: () => toNextDay(unanswered),
  })
  useHotKeys(actions, { enabled: !isHanding })
  if (draft.owed.length === 0) return <p className='close-calm'>{t('dayClose.nothingOpen')}</p>
  return (
    <section className='close-lines' aria-label={t('dayClose.title')}>
      <header className='close-acts'>
        <strong role='status'>
          {unanswered.length === 0 ? t('dayClose.allAnswered') : t('dayClose.owed', { count: unanswered.length })}
        </strong>
        {actions.map((action) => (
          <ActionButton key={action.id} action={action} />
        ))}
        <span className='quiet'>{t('dayClose.keysHint')}</span>
      </header>
      {isHanding && (
        <HandToForm
          count={chosen.length}
          late={late}
          names={names}
          onGive={async (given) => {
            const matterIds = chosen.map(({ matter }) => matter.id)
            if (!(await dispose({ ...given, matterIds }))) return
            setHanding(false)
            clear()
          }}
          onClose={() => setHanding(false)}
        />
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the check boxes inside. */}
      <div ref={list} onKeyDown={(event) => walk(event, list.current)}>
        {draft.groups.map((group) => (
          <section key={group.module} aria-label={moduleName(group.module)}>
            <h2>
              {moduleName(group.module)} <span className='quiet'>{group.lines.length}</span>
            </h2>
            <ul>
              {group.lines.map((line) => (
                <LineRow
                  key={line.matter.id}
                  line={line}
                  names={names}
                  isFirst={line === draft.owed[0]}
                  isSelected={selected.includes(line)}
                  onToggle={() => toggle(line.matter.id)}
                  onFocus={() => setCursor(line.matter.id)}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {draft.running.length > 0 && <p className='quiet'>{t('dayClose.running', { count: draft.running.length })}</p>}
    </section>
  )
}

interface LineActs {
  readonly chosen: number
  readonly hasLine: boolean
  readonly rest: number
  readonly carry: () => Promise<void>
  readonly hand: () => void
  readonly carryRest: () => Promise<void>
}

function lineActions({ chosen, hasLine, rest, carry, hand, carryRest }: LineActs): readonly DeskAction[] {
  return [
    {
      id: 'carry',
      label: chosen > 1 ? text('dayClose.carrySelected', { count: chosen }) : text('dayClose.carryOne'),
      keys: 'F2',
      isAvailable: hasLine,
      run: carry,
    },
    { id: 'hand', label: text('dayClose.handOne'), keys: 'F4', isAvailable: hasLine, run: hand },
    {
      id: 'carry-rest',
      label: rest === 0 ? text('dayClose.carryRestNone') : text('dayClose.carryRest', { count: rest }),
      keys: 'F7',
      isAvailable: rest > 0,
      run: carryRest,
    },
  ]
}

interface LineRowProps {
  readonly line: CloseLine
  readonly names: ReadonlyMap<string, string>
  /** Has the focus when the screen opens, so that a key acts at once. */
  readonly isFirst: boolean
  readonly isSelected: boolean
  readonly onToggle: () => void
  readonly onFocus: () => void
}

function LineRow({ line, names, isFirst, isSelected, onToggle, onFocus }: LineRowProps) {
  const t = useText()
  const covered = usePrivacy((state) => state.covered)
  const { matter, carried, times } = line
  const words = coverWho(matter, covered).text
  const goes =
    carried?.how === 'handed'
      ? t('dayClose.handed', { name: names.get(carried.toStaffId ?? '') ?? '' })
      : t('dayClose.carried')
  return (
    <li className='close-line' data-state={matter.state} data-answered={carried !== undefined}>
      <Checkbox
        size='xs'
        checked={isSelected}
        autoFocus={isFirst}
        onChange={onToggle}
        onFocus={onFocus}
        aria-label={`${t('dayClose.select')} ${words}`}
        data-close-line
      />
      <StateSign state={matter.state} />
      <span className='close-line-words'>
        <span className='visually-hidden'>{t(`kit.states.${matter.state}`)}</span>
        {words}
        {matter.due !== undefined && <span className='quiet'>{t('kit.dueOn', { day: matter.due.slice(0, 10) })}</span>}
        {times > 0 && <span className='close-times'>{t('dayClose.times', { count: times + 1 })}</span>}
      </span>
      {carried !== undefined && (
        <span className='close-answer'>
          {goes}
          {carried.reason !== '' && <span className='quiet'>{carried.reason}</span>}
        </span>
      )}
    </li>
  )
}

function useSelection(draft: CloseDraft) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const [cursor, setCursor] = useState('')
  return {
    selected: draft.owed.filter((line) => ids.has(line.matter.id)),
    atCursor: draft.owed.filter((line) => line.matter.id === cursor),
    setCursor,
    clear: () => setIds(new Set()),
    toggle: (id: string) =>
      setIds((before) =>
        before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id]),
      ),
  }
}

/** Up and down go from line to line; what the input method composes is its own. */
function walk(event: KeyboardEvent, list: HTMLElement | null): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined || event.nativeEvent.isComposing) return
  const lines = [...(list?.querySelectorAll<HTMLElement>('[data-close-line]') ?? [])]
  const at = lines.indexOf(document.activeElement as HTMLElement)
  event.preventDefault()
  lines.at(Math.min(Math.max(at + step, 0), lines.length - 1))?.focus()
}

function moduleName(module: string): string {
  return Object.hasOwn(dayClose.modules, module) ? label(`dayClose.modules.${module}` as LabelKey) : module
}
