/** Custody: words about its papers on screen. What stands on the papers is in shared/domain/parcel-custody. */

export const custodySheets = {
  blocks: { note: '说明', body: '正文' },
  refusals: {
    'no-custody-items': {
      what: '没有可以上表的物品。',
      saved: '没有领号，什么也没有改。',
      now: '先在登记表里选物品，或换一位业主。',
    },
    'too-many-custody-items': {
      what: '选的物品太多，一张表放不下。',
      saved: '没有领号，什么也没有改。',
      now: '少选一些，分几张表打印。',
    },
    'begin-a-run': {
      what: '送达签收单跟着一次送件一起开。',
      saved: '没有领号，什么也没有改。',
      now: '在“送件”里选物品和送件人，开始送件时就打印。',
    },
    'no-stops': {
      what: '这次送件没有物品。',
      saved: '没有领号，什么也没有改。',
      now: '先选要送的物品。',
    },
    'too-many-stops': {
      what: '一次送件的户数太多，一张单放不下。',
      saved: '没有领号，什么也没有改。',
      now: '分成几次送。',
    },
    'no-found-things': {
      what: '没有选要公告的拾获物品。',
      saved: '没有领号，什么也没有改。',
      now: '在拾获物品的页面上发启事。',
    },
    'too-many-found-things': {
      what: '一张启事放不下这么多物品。',
      saved: '没有领号，什么也没有改。',
      now: '分几张启事张贴。',
    },
    'turn-away-first': {
      what: '拒收单跟着一次拒收一起开。',
      saved: '没有领号，什么也没有改。',
      now: '在收件页面登记拒收，单据同时开出。',
    },
  },
} as const
