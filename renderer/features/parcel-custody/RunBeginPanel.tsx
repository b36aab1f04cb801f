/** Beside what is chosen: who carries it, how much it is, and the runs that are out. */
import { Select } from '@mantine/core'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { type Text, useText } from '#renderer/text/text.ts'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { momentText } from '#renderer/ui/momentText.ts'
import { SidePanel } from '#renderer/ui/SidePanel.tsx'
import { StateSign } from '#renderer/ui/StateBadge.tsx'
import { countDoors } from './runChoosing.ts'
import type { RunCandidate, RunChoice, RunLine } from './runQueries.ts'
import { keepListEscape } from './runWords.ts'

interface RunBeginPanelProps {
  readonly choice: RunChoice
  readonly picked: readonly RunCandidate[]
  readonly runs: readonly RunLine[]
  readonly carrierId: string
  readonly onCarrier: (id: string) => void
}

export function RunBeginPanel({ choice, picked, runs, carrierId, onCarrier }: RunBeginPanelProps) {
  const t = useText()
  return (
    <SidePanel title={t('custodyRuns.panel.title')}>
      <Select
        label={t('custodyRuns.panel.carrier')}
        description={t('custodyRuns.panel.carrierHint')}
        data={choice.carriers.map(({ id, name }) => ({ value: id, label: name }))}
        value={carrierId === '' ? null : carrierId}
        searchable
        allowDeselect={false}
        onKeyDown={keepListEscape}
        onChange={(id) => id !== null && onCarrier(id)}
      />
      <Load choice={choice} picked={picked} />
      <p className='quiet'>{t('custodyRuns.panel.after')}</p>
      <RunsOut runs={runs} />
    </SidePanel>
  )
}

function Load({ choice, picked }: Pick<RunBeginPanelProps, 'choice' | 'picked'>) {
  const t = useText()
  const big = picked.filter(({ item }) => item.size === 'large' || item.size === 'huge').length
  const towers = choice.towers
    .map(({ id, code }) => ({ id, code, lines: picked.filter(({ buildingId }) => buildingId === id) }))
    .filter(({ lines }) => lines.length > 0)
  return (
    <div className='run-load'>
      <strong>{t('custodyRuns.panel.summary', { doors: countDoors(picked), things: picked.length })}</strong>
      {towers.length > 1 && (
        <ul>
          {towers.map(({ id, code, lines }) => (
            <li key={id}>{t('custodyRuns.panel.tower', { code, doors: countDoors(lines), things: lines.length })}</li>
          ))}
        </ul>
      )}
      {big > 0 && <p>{t('custodyRuns.panel.big', { count: big })}</p>}
    </div>
  )
}

function RunsOut({ runs }: { readonly runs: readonly RunLine[] }) {
  const t = useText()
  const out = runs.filter(({ run }) => run.status === 'open')
  const closed = runs.filter(({ run }) => run.status === 'closed')
  return (
    <>
      <h3 className='run-heading'>{t('custodyRuns.runs.title')}</h3>
      {out.length === 0 ? <p className='quiet'>{t('custodyRuns.runs.none')}</p> : <RunLinks runs={out} />}
      {closed.length > 0 && (
        <>
          <h3 className='run-heading'>{t('custodyRuns.runs.closed')}</h3>
          <RunLinks runs={closed} />
        </>
      )}
    </>
  )
}

function RunLinks({ runs }: { readonly runs: readonly RunLine[] }) {
  const t = useText()
  const { zone, now } = useDeskClock()
  return (
    <ul className='run-links'>
      {runs.map((line) => {
        const { day, time, near } = momentText(line.run.begunAt, { zone, now })
        return (
          <li key={line.id}>
            <a href={`#/custody/runs/${line.id}`}>
              <StateSign state={line.run.status === 'closed' ? 'done' : near === 'today' ? 'running' : 'late'} />
              {t('custodyRuns.runs.line', { who: line.officer, time: near === 'today' ? time : `${day} ${time}` })}
              <span className='quiet'>{summaryOf(line, t)}</span>
            </a>
            <ContestedMark records={[`deliveryRun/${line.id}`]} />
          </li>
        )
      })}
    </ul>
  )
}

function summaryOf({ run, open, count, doors }: RunLine, t: Text): string {
  if (run.status === 'closed') {
    const results = doors.flatMap(({ things }) => things.map(({ result }) => result))
    const of = (wanted: string): number => results.filter((result) => result === wanted).length
    return t('custodyRuns.runs.done', { delivered: of('delivered'), back: of('back') })
  }
  return open === 0 ? t('custodyRuns.runs.allIn') : t('custodyRuns.runs.open', { open, count })
}
