/** The test page of a printer: rulers in millimetres from the left and the upper edge, a cross in the middle, and what the desk has set. */
import { PAPER_SIZES_MM, type Paper } from '#shared/domain/sheets/paperSizes.ts'
import type { TestPage as Model } from '#shared/domain/sheets/printerTestPage.ts'
import './testPage.css'

/** Where the rulers stand, in millimetres from the edges: far enough inside for a printer that cannot reach the edge. */
const RULER_AT = 12
const CROSS_ARM = 8

interface TestPageProps {
  readonly model: Model
  readonly paper: Paper
}

const TICK_LENGTHS = { long: 4, middle: 2.5, short: 1.5 } as const

function tickLength(mm: number): number {
  if (mm % 10 === 0) return TICK_LENGTHS.long
  return mm % 5 === 0 ? TICK_LENGTHS.middle : TICK_LENGTHS.short
}

function marks(size: number): readonly number[] {
  return Array.from({ length: size - 1 }, (_, index) => index + 1)
}

export function TestPage({ model, paper }: TestPageProps) {
  const { width, height } = PAPER_SIZES_MM[paper]
  const [x, y] = [width / 2, height / 2]
  return (
    <article className='sheet-document'>
      <section className='sheet-page' data-paper={paper}>
        <div className='sheet-copy-page test-page'>
          <svg viewBox={`0 0 ${width} ${height}`} role='img' aria-label='测试页'>
            <path
              d={[
                `M0 ${RULER_AT}H${width}M${RULER_AT} 0V${height}`,
                ...marks(width).map((mm) => `M${mm} ${RULER_AT}v${tickLength(mm)}`),
                ...marks(height).map((mm) => `M${RULER_AT} ${mm}h${tickLength(mm)}`),
                `M${x - CROSS_ARM} ${y}h${2 * CROSS_ARM}M${x} ${y - CROSS_ARM}v${2 * CROSS_ARM}`,
              ].join('')}
            />
            <circle cx={x} cy={y} r={CROSS_ARM / 2} />
            {marks(width)
              .filter((mm) => mm % 10 === 0 && mm > RULER_AT + 4)
              .map((mm) => (
                <text key={mm} x={mm} y={RULER_AT + 7} textAnchor='middle'>
                  {mm}
                </text>
              ))}
            {marks(height)
              .filter((mm) => mm % 10 === 0 && mm > RULER_AT + 4)
              .map((mm) => (
                <text key={mm} x={RULER_AT + 5} y={mm + 1}>
                  {mm}
                </text>
              ))}
          </svg>
          <div className='test-page-words'>
            {model.lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        </div>
      </section>
    </article>
  )
}
