// npm run demo-data -- --units N FILE: a made-up roster of N units, the same every time, as .xlsx or .csv by the file's ending.
import { parseArgs } from 'node:util'
import { DEMO_HEADER, type DemoRow, demoRows } from './demo/demoCommunity.ts'
import { writeCsv } from './demo/writeCsv.ts'
import { writeWorkbook } from './demo/writeWorkbook.ts'

const USAGE = 'npm run demo-data -- --units N FILE.xlsx (or FILE.csv); N from 1 to 1,000,000'
const MOST_UNITS = 1_000_000

function* withHeader(units: number): Generator<DemoRow, void, void> {
  yield DEMO_HEADER
  yield* demoRows(units)
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { units: { type: 'string', default: '1000' } },
    allowPositionals: true,
  })
  const units = Number(values.units)
  const [path = ''] = positionals
  const write = path.endsWith('.xlsx') ? writeWorkbook : path.endsWith('.csv') ? writeCsv : undefined
  if (write === undefined || !Number.isInteger(units) || units < 1 || units > MOST_UNITS) {
    console.error(USAGE)
    return 2
  }
  await write(path, withHeader(units))
  console.log(`${path}: ${units} units`)
  return 0
}

process.exitCode = await main()
