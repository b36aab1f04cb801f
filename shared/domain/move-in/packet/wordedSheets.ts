/**
 * The papers of the packet that are mostly words: 前期物业服务合同签署页 (handbook R40), 授权委托书 (R39), 装修办理告知单 (R48). What binds
 * somebody is the company's to word (architecture 9); what is shipped says no more than the handbook.
 */
import type { TextBlock } from '#shared/domain/sheets/formTextBlocks.ts'
import { buildBlankFrame, buildSheetFrame, type SheetContext } from '#shared/domain/sheets/sheetModel.ts'
import { blockLines, dayWords, fact, type PaperHead, type WordedPaper } from '#shared/domain/sheets/wordedPaper.ts'
import type { PacketPlace } from './packetPlace.ts'

/** Layout of all three; a changed layout raises the version and keeps the old component (style 6.4). */
export const PACKET_WORDS_VERSION = 1
/** The forms. */
export const PACKET_WORD_FORMS = ['service-contract', 'authorisation', 'decoration-leaflet'] as const
/** One of them. */
export type PacketWordForm = (typeof PACKET_WORD_FORMS)[number]

/** What a print job names: form and template version. */
export function packetWordsId(form: PacketWordForm): string {
  return `${form}@${PACKET_WORDS_VERSION}`
}

const block = <const Key extends string>(key: Key, lines: readonly string[], maxLength = 1500) =>
  ({ key, shipped: lines.join('\n'), maxLength, mayBeEmpty: false }) as const satisfies TextBlock

/** What each paper says, block by block; a company words it itself. */
export const PACKET_BLOCKS = {
  'service-contract': [
    {
      label: ['合同', '确认'],
      ...block('agreed', [
        '{业主}（以下称业主）已收到并阅读{社区}的《前期物业服务合同》，本页为该合同的签署页。',
        '业主与{公司}确认：物业服务的内容、标准，收费项目、标准和方式，双方的权利义务，合同期限和终止，以该合同的约定为准。',
        '业主已收到并阅读《临时管理规约》，同意遵守。',
      ]),
    },
    {
      label: ['文本', '份数'],
      ...block('copies', ['合同正文附后。签署页与正文不可分开，双方签字、盖章后生效，各执的文本内容一致。'], 400),
    },
  ],
  authorisation: [
    {
      label: ['委托', '事项'],
      ...block('matters', [
        '委托人因故不能到场，委托受托人办理{房号}的下列入伙手续：',
        '一、提交和核对入伙资料；',
        '二、签署《前期物业服务合同》、《业主信息登记表》等入伙文件；',
        '三、缴纳入伙时的各项费用，领取票据；',
        '四、验房，抄录水、电、燃气表底数，提出整改意见；',
        '五、领取钥匙、门禁卡等物品和资料。',
        '受托人在委托期限内就以上事项所签的文件，委托人予以承认。受托人不得转委托。',
      ]),
    },
    {
      label: ['所附', '证件'],
      ...block('papers', ['委托人、受托人身份证原件供核对，复印件各一份；本委托书原件由物业服务中心留存。'], 400),
    },
  ],
  'decoration-leaflet': [
    {
      label: ['办理', '须知'],
      ...block('notes', [
        '尊敬的{业主}：',
        '{房号}装修前，请先到前台办理申报登记，取得《装修施工许可证》后再进场施工。',
        '一、业主办理的，带身份证；租户、使用人或代理人办理的，带业主的书面同意或委托。',
        '二、带装修方案、图纸；请装修单位的，带其营业执照和资质复印件、施工人员名单和证件。',
        '三、动火作业要在申报时写明，另行申请。',
        '四、改动承重结构、外立面、燃气和供暖设施的，依法须有设计方案或有关部门的批准文件。',
        '五、施工时间、垃圾堆放和禁止的行为，以申报时签收的《装修告知书》为准。',
      ]),
    },
    { label: ['咨询'], ...block('contact', ['办理前想先问清楚的，{联系方式}。'], 300) },
  ],
} as const satisfies Readonly<Record<PacketWordForm, readonly (TextBlock & { readonly label: readonly string[] })[]>>

/** Labels of the boxes that people from outside sign in: a drawn signature is put there. */
export const PACKET_SIGN_BOXES = {
  'service-contract': { owner: '业主（或代理人）签字' },
  authorisation: { owner: '委托人签字', agent: '受托人签字' },
  'decoration-leaflet': { owner: '业主（或代理人）签收' },
} as const satisfies Readonly<Record<PacketWordForm, Readonly<Record<string, string>>>>

/** What of a home's case the three papers say, besides whom they are about. */
export interface WordedFacts extends PacketPlace {
  /** m² as printed. */
  readonly area: string
  readonly noticeNumber: string
  readonly isCompany: boolean
  readonly agentName: string
  readonly agentIdLast4: string
  readonly agentPhone: string
  /** 一式几份. */
  readonly contractCopies: number
  /** Day of the visit; empty before one is agreed. */
  readonly day: string
}

const subjects = {
  'service-contract': {
    title: '前期物业服务合同签署页',
    signatures: [PACKET_SIGN_BOXES['service-contract'].owner, '物业服务企业代表签字'],
    seal: '物业服务企业（章）',
  },
  authorisation: {
    title: '授权委托书',
    signatures: [PACKET_SIGN_BOXES.authorisation.owner, PACKET_SIGN_BOXES.authorisation.agent, '核对人'],
    seal: '企业业主（章）',
  },
  'decoration-leaflet': {
    title: '装修办理告知单',
    signatures: [PACKET_SIGN_BOXES['decoration-leaflet'].owner, '告知人'],
    seal: '物业服务中心（章）',
  },
} as const

const COPY_LABELS = { authorisation: '原件（前台留存）', 'decoration-leaflet': '业主联' } as const

function subjectOf(form: PacketWordForm, contractCopies: number) {
  const label = form === 'service-contract' ? inCopies(contractCopies) : COPY_LABELS[form]
  return { ...subjects[form], templateVersion: PACKET_WORDS_VERSION, copyLabels: [label] }
}

const NUMERALS = ['一', '二', '三', '四', '五']

/** 一式二份. */
export function inCopies(copies: number): string {
  return `一式${NUMERALS[copies - 1] ?? copies}份`
}

function factsOf(form: PacketWordForm, facts: WordedFacts): WordedPaper['facts'] {
  const { unit, owner, area, noticeNumber, agentName, agentIdLast4, agentPhone } = facts
  const who = facts.isCompany ? '企业业主' : '业主'
  const home = [fact('房号', unit, 8), fact('建筑面积', area, 8), fact('入住通知', noticeNumber, 8)]
  if (form === 'service-contract')
    return [
      home,
      [fact(who, owner, 16), fact('份数', inCopies(facts.contractCopies), 8)],
      [fact('合同编号', '', 12), fact('签署日期', '', 12)],
    ]
  if (form === 'decoration-leaflet') return [home]
  return [
    [fact('房号', unit, 8), fact(`委托人`, owner, 16)],
    [fact('证件号码', '', 14), fact('电话', '', 10)],
    [fact('受托人', agentName, 14), fact('电话', agentPhone, 10)],
    [fact('证件号码', agentIdLast4 === '' ? '' : `尾号 ${agentIdLast4}`, 14), fact('关系', '', 10)],
    [fact('委托期限', `${dayWords(facts.day)} 至 ${dayWords('')}`, 24)],
  ]
}

function headsOf(form: PacketWordForm, about: PacketPlace, context: SheetContext): readonly PaperHead[] {
  return PACKET_BLOCKS[form].map(({ label, ...one }) => ({
    ...{ key: one.key, label, isTicked: false },
    lines: blockLines(one, about, context),
  }))
}

/** One of the papers, with what is known of the case and lines for the rest. **Throws** when `recordId` is not a UUID. Source: handbook R39, R40, R48. */
export function buildWordedSheet(form: PacketWordForm, facts: WordedFacts, context: SheetContext): WordedPaper {
  const { unit, owner } = facts
  return {
    frame: buildSheetFrame({ ...subjectOf(form, facts.contractCopies), unit, owner }, context),
    facts: factsOf(form, facts),
    table: null,
    heads: headsOf(form, facts, context),
    isPosted: false,
  }
}

/** The same paper to fill in by hand. **Throws** when `recordId` is not a UUID. */
export function buildBlankWordedSheet(
  form: PacketWordForm,
  contractCopies: number,
  context: SheetContext,
): WordedPaper {
  const nothing = { unit: '', owner: '', area: '', noticeNumber: '', isCompany: false, contractCopies, day: '' }
  const facts = { ...nothing, agentName: '', agentIdLast4: '', agentPhone: '' }
  return {
    frame: buildBlankFrame(subjectOf(form, contractCopies), context),
    facts: factsOf(form, facts),
    table: null,
    heads: headsOf(form, facts, context),
    isPosted: false,
  }
}
