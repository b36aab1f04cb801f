/** 《装修告知书》 and 《装修告知邻里》 (order 110 art. 15; handbook 2.16, 2.17): what is forbidden and to note, and what neighbours are told, without a name. */
import type { TextBlock } from '#shared/domain/sheets/formTextBlocks.ts'
import { buildBlankFrame, buildSheetFrame, type SheetContext } from '#shared/domain/sheets/sheetModel.ts'
import { formatDayChinese } from '#shared/kernel/days.ts'
import {
  blockLines,
  fact,
  NO_PLACE,
  type PaperPlace,
  periodWords,
  REVIEW_PAPER_VERSION,
  type ReviewPaper,
  SIGN_BOXES,
} from './reviewPaperModel.ts'

/** 禁止行为 and 注意事项, which a company may word itself (architecture 9). Only articles that were confirmed are named. */
export const NOTICE_BLOCKS = {
  forbidden: {
    key: 'forbidden',
    shipped: [
      '按《住宅室内装饰装修管理办法》第五条，装饰装修活动禁止下列行为：',
      '（一）未经原设计单位或者具有相应资质等级的设计单位提出设计方案，变动建筑主体和承重结构；',
      '（二）将没有防水要求的房间或者阳台改为卫生间、厨房间；',
      '（三）扩大承重墙上原有的门窗尺寸，拆除连接阳台的砖、混凝土墙体；',
      '（四）损坏房屋原有节能设施，降低节能效果；',
      '（五）其他影响建筑结构和使用安全的行为。',
    ].join('\n'),
    maxLength: 900,
    mayBeEmpty: false,
  },
  notes: {
    key: 'notes',
    shipped: [
      '一、开工前办理申报登记，签订《装修管理服务协议》；取得《装修施工许可证》并张贴在入户门外后施工。',
      '二、只在许可的时间内施工；施工人员随身携带出入证，不留宿、不生火做饭。',
      '三、动火作业另行申请，持证操作，现场监护，配齐灭火器；不得擅自停水停电。',
      '四、改动卫生间、厨房防水的，施工前后做闭水试验；管道检修口不得封死。',
      '五、装修垃圾袋装，按规定时间、地点堆放；不高空抛物，不向下水管道倾倒杂物。',
      '六、燃气、供暖设施的改动由专业单位施工，并有书面批准文件。',
      '七、开工前告知相邻住户；给他人造成损失的，依法赔偿。',
      '八、发现违反规定和协议的，物业先予劝阻、制止；已造成事实后果或者拒不改正的，及时报告有关部门处理（《住宅室内装饰装修管理办法》第十七条）。',
    ].join('\n'),
    maxLength: 1200,
    mayBeEmpty: false,
  },
} as const satisfies Readonly<Record<string, TextBlock>>

/** What the neighbours read. A name has no place in it: {业主} prints as a line. */
export const NEIGHBOUR_BLOCK = {
  key: 'body',
  shipped:
    '尊敬的邻居：\n{房号}已办理装修申报，将在下列期间进行室内装修。施工可能给您带来不便，敬请谅解。\n施工只在下列时间进行。如遇超时施工、噪声过大、渗漏水等情况，{联系方式}。',
  maxLength: 500,
  mayBeEmpty: false,
} as const satisfies TextBlock

/** What a notice says of its case. */
export interface NoticeFacts {
  readonly place: PaperPlace
  readonly from: string
  readonly to: string
  /** 施工时间, line by line. */
  readonly hours: readonly string[]
}

const told = {
  title: '装修告知书',
  templateVersion: REVIEW_PAPER_VERSION,
  copyLabels: ['物业联', '业主联'],
  signatures: [...Object.values(SIGN_BOXES.told), '经办人'],
  seal: '物业服务中心（章）',
}

/** 告知书 of a case. **Throws** when `recordId` is not a UUID. Source: order 110 art. 15, handbook 2.17. */
export function buildNotice({ place, hours }: NoticeFacts, context: SheetContext): ReviewPaper {
  const { unit, owner, contractor, caseNumber } = place
  return {
    frame: buildSheetFrame({ ...told, unit, owner }, context),
    facts: [[fact('申报编号', caseNumber, 10), fact('装修单位', contractor === '' ? '业主自装' : contractor, 14)]],
    table: null,
    heads: noticeHeads(place, hours, context),
    isPosted: false,
  }
}

/** The same notice to fill in by hand. **Throws** when `recordId` is not a UUID. */
export function buildBlankNotice(hours: readonly string[], context: SheetContext): ReviewPaper {
  return {
    frame: buildBlankFrame(told, context),
    facts: [[fact('申报编号', '', 10), fact('装修单位', '', 14)]],
    table: null,
    heads: noticeHeads(NO_PLACE, hours, context),
    isPosted: false,
  }
}

function noticeHeads(place: PaperPlace, hours: readonly string[], context: SheetContext) {
  const { forbidden, notes } = NOTICE_BLOCKS
  return [
    { key: 'forbidden', label: ['禁止', '行为'], lines: blockLines(forbidden, place, context), isTicked: false },
    { key: 'notes', label: ['注意', '事项'], lines: blockLines(notes, place, context), isTicked: false },
    { key: 'hours', label: ['施工', '时间'], lines: hours, isTicked: false },
  ]
}

const neighbours = {
  title: '装修告知邻里',
  templateVersion: REVIEW_PAPER_VERSION,
  copyLabels: ['张贴联'],
  signatures: [],
  seal: '物业服务中心（章）',
}

/** The neighbours' notice: unit, days and hours, and nobody's name. **Throws** when `recordId` is not a UUID. Source: order 110 art. 15, handbook 2.16. */
export function buildNeighbourNotice({ place, from, to, hours }: NoticeFacts, context: SheetContext): ReviewPaper {
  const nameless = { ...NO_PLACE, unit: place.unit }
  const frame = buildSheetFrame({ ...neighbours, unit: place.unit, owner: '' }, context)
  return {
    frame,
    facts: [],
    table: null,
    heads: neighbourHeads({ place: nameless, from, to, hours }, context, formatDayChinese(context.at.day)),
    isPosted: true,
  }
}

/** The same notice to write on by hand. **Throws** when `recordId` is not a UUID. */
export function buildBlankNeighbourNotice(hours: readonly string[], context: SheetContext): ReviewPaper {
  return {
    frame: { ...buildBlankFrame(neighbours, context), owner: '—' },
    facts: [],
    table: null,
    heads: neighbourHeads({ place: NO_PLACE, from: '', to: '', hours }, context, '　　　　年　　月　　日'),
    isPosted: true,
  }
}

function neighbourHeads({ place, from, to, hours }: NoticeFacts, context: SheetContext, day: string) {
  const head = (key: string, label: readonly string[], lines: readonly string[]) => ({
    key,
    label,
    lines,
    isTicked: false,
  })
  return [
    head('body', ['告知'], blockLines(NEIGHBOUR_BLOCK, place, context)),
    head('period', ['装修', '期间'], [periodWords(from, to)]),
    head('hours', ['施工', '时间'], hours),
    head('signed', ['落款'], [`${context.community} 物业服务中心　${day}`]),
  ]
}
