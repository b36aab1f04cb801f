/** The meters of a home: a line each, and every figure in the table below, with what moved and where another meter came. */

import type { KnownVisit } from '#renderer/features/vacant-inspections/queries/visitHome.ts'
import { vacantWord } from '#renderer/features/vacant-inspections/vacantWords.ts'
import { type Text, useText } from '#renderer/text/text.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import type { TableColumn } from '#renderer/ui/tableColumn.ts'
import { VirtualTable } from '#renderer/ui/VirtualTable.tsx'
import { formatFigure, METERS, type Meter } from '#shared/domain/vacant-inspections/meters/readings.ts'
import type { JudgedReading } from '#shared/domain/vacant-inspections/visits/inspectionFold.ts'
import { type MeterPoint, type MeterRow, meterLine, meterRows } from './meterHistory.ts'
import { kindTextOf } from './visitTexts.ts'

interface UnitMetersProps {
  readonly unitId: string
  readonly visits: readonly KnownVisit[]
  /** The visit of a row. */
  readonly onOpen: (visitId: string) => void
}

export function UnitMeters({ unitId, visits, onOpen }: UnitMetersProps) {
  const t = useText()
  const rows = meterRows(visits)
  return (
    <>
      <div className='meter-lines' aria-hidden='true'>
        {METERS.map((meter) => (
          <MeterLine key={meter} name={vacantWord('meters', meter, t)} points={meterLine(rows, meter)} />
        ))}
      </div>
      <VirtualTable
        name={`home-meters-${unitId}`}
        label={t('vacantUnit.views.meters')}
        rows={rows}
        columns={columnsOf(t)}
        rowKey={({ visitId }) => visitId}
        onOpen={({ visitId }) => onOpen(visitId)}
        empty={<EmptyState title={t('vacantUnit.meters.none')} />}
      />
    </>
  )
}

function columnsOf(t: Text): readonly TableColumn<MeterRow>[] {
  const meter = (key: Meter): TableColumn<MeterRow> => ({
    key,
    title: vacantWord('meters', key, t),
    width: 'minmax(8rem, 1fr)',
    narrowWidth: 'minmax(5rem, 1fr)',
    render: ({ readings }) => <Figure reading={readings[key]} />,
  })
  const day: TableColumn<MeterRow> = {
    key: 'day',
    title: t('vacantUnit.visits.day'),
    width: '7rem',
    narrowWidth: '5.5rem',
    render: (row) => row.day,
  }
  return [day, ...METERS.map(meter)]
}

function Figure({ reading }: { readonly reading: JudgedReading | undefined }) {
  const t = useText()
  if (reading === undefined) return null
  const { hundredths, usedHundredths, isDrift } = reading
  const kind = kindTextOf(reading, t)
  return (
    <span className='meter-figure' data-drift={isDrift}>
      {hundredths !== null && formatFigure(hundredths)}{' '}
      {isDrift && usedHundredths !== null && <strong>+{formatFigure(usedHundredths)}</strong>}{' '}
      {kind !== '' && <span className='meter-kind'>{kind}</span>}
    </span>
  )
}

const [WIDTH, HEIGHT, EDGE] = [240, 56, 6]

/** The table says the same and can be walked through. */
function MeterLine({ name, points }: { readonly name: string; readonly points: readonly MeterPoint[] }) {
  const at = ({ x, y }: MeterPoint) => ({
    left: EDGE + x * (WIDTH - 2 * EDGE),
    top: HEIGHT - EDGE - y * (HEIGHT - 2 * EDGE),
  })
  if (points.length === 0) return null
  const path = points.map((point) => `${point.isNew ? 'M' : 'L'}${at(point).left} ${at(point).top}`).join(' ')
  return (
    <figure className='meter-line'>
      <figcaption className='quiet'>{name}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} role='presentation'>
        <path d={path} className='meter-path' />
        {points.map((point, index) => (
          <circle
            // biome-ignore lint/suspicious/noArrayIndexKey: points are told by their place on the line
            key={index}
            cx={at(point).left}
            cy={at(point).top}
            r={point.isDrift || (point.isNew && index > 0) ? 4 : 2}
            className='meter-point'
            data-mark={point.isDrift ? 'drift' : point.isNew && index > 0 ? 'new' : 'plain'}
          />
        ))}
      </svg>
    </figure>
  )
}
