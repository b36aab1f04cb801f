/** The facts of one thing in the order of 《物品寄存登记表》; what is empty is left out. */
import type { ReactNode } from 'react'
import type { Text } from '#renderer/text/text.ts'
import { CoveredWords } from '#renderer/ui/CoveredWords.tsx'
import { Masked } from '#renderer/ui/Masked.tsx'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { COUNTERS_WANTED } from '#shared/domain/parcel-custody/foundThing.ts'
import { type Fen, formatFen } from '#shared/kernel/money.ts'
import { maskPhone } from '#shared/kernel/phones.ts'
import { kindWords, outToWords, wayWords, whatInShort } from './custodyWords.ts'
import type { CustodyLine } from './queries.ts'

/** One line of the card. */
export interface FactLine {
  readonly label: string
  readonly value: ReactNode
}

interface Saying {
  readonly t: Text
  readonly moment: (at: string) => string
  /** Name of whoever took it. */
  readonly taker: string
}

const name = (who: string): ReactNode => (who === '' ? '' : <PersonName name={who} />)
const words = (said: string): ReactNode => (said === '' ? '' : <CoveredWords words={said} />)
const both = (first: ReactNode, second: ReactNode): ReactNode => (
  <>
    {first} {second}
  </>
)

/** All facts that there are. */
export function itemFactLines(line: CustodyLine, saying: Saying): readonly FactLine[] {
  const lines = [...whatLines(line, saying), ...keepingLines(line, saying), ...outLines(line, saying)]
  return lines.filter(([, value]) => value !== '').map(([label, value]) => ({ label, value }))
}

type Pair = readonly [string, ReactNode]

function whatLines({ item, who, from, unitCode, receivedBy }: CustodyLine, { t, moment }: Saying): readonly Pair[] {
  const isParcel = item.kind === 'courier'
  const value = item.declaredFen === null ? t('custodyOut.card.notDeclared') : yuan(item.declaredFen, t)
  return [
    [
      t('custodyOut.card.kind'),
      item.visit > 1 ? both(kindWords(item.kind), visitOf(item.visit, t)) : kindWords(item.kind),
    ],
    [t('custodyOut.card.unit'), unitCode],
    [t('custodyOut.card.who'), name(who)],
    [t('custodyOut.card.phone'), phone(item.phone, t)],
    [t('custodyOut.card.carrier'), item.carrier],
    [t('custodyOut.card.waybill'), item.waybill],
    [t('custodyOut.card.what'), isParcel && whatInShort(item) === item.carrier ? '' : words(whatInShort(item))],
    [t('custodyOut.card.features'), words(item.features)],
    [t('custodyOut.card.packaging'), item.packaging],
    [t('custodyOut.card.value'), isParcel && item.declaredFen === null ? '' : value],
    [t('custodyOut.card.seal'), item.sealNumber],
    [t('custodyOut.card.fault'), words(item.fault)],
    [t('custodyOut.card.found'), item.kind === 'found' ? both(moment(item.foundAt), words(item.foundPlace)) : ''],
    [t('custodyOut.card.from'), from === '' ? '' : both(name(from), phone(item.fromPhone, t))],
    [t('custodyOut.card.received'), both(moment(item.receivedAt), receivedBy)],
    [t('custodyOut.card.remark'), words(item.remark)],
  ]
}

const visitOf = (visit: number, t: Text): string => `· ${t('custodyOut.card.visit', { visit })}`
const yuan = (fen: number, t: Text): string => t('custodyOut.card.yuan', { amount: formatFen(fen as Fen) })

const phone = (number: string, t: Text): ReactNode =>
  number === '' ? '' : <Masked label={t('custodyOut.card.phone')} masked={maskPhone(number)} />

function keepingLines({ item }: CustodyLine, { t, moment }: Saying): readonly Pair[] {
  const last = item.notices.at(-1)
  const told =
    last === undefined
      ? ''
      : t('custodyOut.card.noticesCount', {
          count: item.notices.length,
          when: moment(last.at),
          way: wayWords(last.way),
        })
  const isPending = item.kind === 'found' && item.countedBy.length < COUNTERS_WANTED
  return [
    [t('custodyOut.card.notices'), told],
    [t('custodyOut.card.keepUntil'), item.keepUntil],
    [
      t('custodyOut.card.failed'),
      item.failedDeliveries === 0 ? '' : t('custodyOut.card.failedCount', { count: item.failedDeliveries }),
    ],
    [t('custodyOut.card.counted'), isPending ? t('custodyOut.card.countPending') : ''],
    [t('custodyOut.card.announced'), moment(item.announcedAt)],
    [
      t('custodyOut.card.declined'),
      item.declinedAt === '' ? '' : both(moment(item.declinedAt), words(item.declinedWhy)),
    ],
    [t('custodyOut.card.damage'), item.damagedAt === '' ? '' : both(moment(item.damagedAt), words(item.damage))],
    [t('custodyOut.card.ruling'), words(item.ruling)],
    [t('custodyOut.card.missing'), moment(item.missingSince)],
  ]
}

function outLines({ item, endedBy }: CustodyLine, { t, moment, taker }: Saying): readonly Pair[] {
  const { out } = item
  if (out === null) return []
  return [
    [
      t('custodyOut.card.out'),
      <>
        {moment(out.at)} {outToWords(out.to)} {name(taker)} · {endedBy}
      </>,
    ],
    [t('custodyOut.card.authority'), words(out.authority)],
    [t('custodyOut.card.idLast4'), words(out.idLast4)],
    [t('custodyOut.card.signedPaper'), out.signedPaper],
    [t('custodyOut.card.receipt'), out.receipt],
    [t('custodyOut.card.remark'), words(out.remark)],
  ]
}
