/**
 * 《钥匙托管登记表》, template version 1: who leaves which keys until when, what the owner undertakes, and room for the day they go back. Model,
 * handbook 2.4: no paper of a company was reproduced; a company checks it before it is enabled.
 */
import type { EntrustSheet as Model } from '#shared/domain/loans/keys/entrustSheet.ts'
import { LabelCell, TickCell, ValueCell } from './SheetCells.tsx'
import { SignatureCells } from './SignatureCells.tsx'
import { GRID_COLUMNS, row, type SheetSection } from './sheetSection.ts'

const FIGURES = 'sheet-figures'

function whoSection({ frame, phone, agent, agentPhone }: Model): SheetSection {
  return {
    key: 'who',
    label: ['委托'],
    keepTogether: true,
    rows: [
      row(
        'owner',
        <>
          <LabelCell span={3}>房号</LabelCell>
          <ValueCell span={5} text={frame.unit} className={FIGURES} />
          <LabelCell span={3}>委托人</LabelCell>
          <ValueCell span={5} text={frame.owner} className='sheet-strong' />
          <LabelCell span={2}>电话</LabelCell>
          <ValueCell span={6} text={phone} className={FIGURES} />
        </>,
      ),
      row(
        'agent',
        <>
          <LabelCell span={3}>代办人</LabelCell>
          <ValueCell span={13} text={agent} />
          <LabelCell span={2}>电话</LabelCell>
          <ValueCell span={6} text={agentPhone} className={FIGURES} />
        </>,
      ),
    ],
  }
}

function keysSection({ why, from, until, count, opens, sealNumber, slot, care, remark }: Model): SheetSection {
  return {
    key: 'keys',
    label: ['钥匙'],
    keepTogether: true,
    rows: [
      row(
        'why',
        <>
          <LabelCell span={3}>托管原因</LabelCell>
          <ValueCell span={13} text={why} />
          <TickCell span={8} ticks={care} />
        </>,
      ),
      row(
        'span',
        <>
          <LabelCell span={3}>期限</LabelCell>
          <td className={FIGURES} colSpan={13}>
            {`${from || '　　　　年　　月　　日'}　至　${until || '　　　　年　　月　　日'}`}
          </td>
          <LabelCell span={3}>把数</LabelCell>
          <ValueCell span={5} text={count} className={FIGURES} />
        </>,
      ),
      row(
        'opens',
        <>
          <LabelCell span={3}>用途</LabelCell>
          <ValueCell span={9} text={opens} />
          <LabelCell span={3}>封签号</LabelCell>
          <ValueCell span={4} text={sealNumber} className={FIGURES} />
          <LabelCell span={2}>柜位</LabelCell>
          <ValueCell span={3} text={slot} className={FIGURES} />
        </>,
      ),
      row(
        'remark',
        <>
          <LabelCell span={3}>备注</LabelCell>
          <ValueCell span={21} text={remark} />
        </>,
      ),
    ],
  }
}

function statementsSection({ statements }: Model): SheetSection {
  return {
    key: 'statements',
    label: ['托管', '承诺'],
    rows: statements.map((line, index) =>
      row(
        String(index),
        <td className='sheet-notice' colSpan={GRID_COLUMNS}>
          {`${index + 1}．${line}`}
        </td>,
      ),
    ),
  }
}

function closingSection({ frame }: Model): SheetSection {
  return {
    key: 'closing',
    label: ['签署', '领回'],
    keepTogether: true,
    notAlone: true,
    rows: [
      row('boxes', <SignatureCells frame={frame} />, 'sheet-signatures'),
      row(
        'back',
        <>
          <LabelCell span={3}>领回日期</LabelCell>
          <td colSpan={5} />
          <LabelCell span={3}>领回人签字</LabelCell>
          <td colSpan={5} />
          <LabelCell span={3}>经办人签字</LabelCell>
          <td colSpan={5} />
        </>,
        'sheet-by-hand',
      ),
    ],
  }
}

/** The sheet's sections from top to bottom. */
export function keyEntrustmentSections(model: Model): SheetSection[] {
  return [whoSection(model), keysSection(model), statementsSection(model), closingSection(model)]
}
