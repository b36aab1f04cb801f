/** What the records of vacant homes and keys are called, and what happened to them; part of `records`. */
export const vacantRecords = {
  entities: {
    vacantInspection: '空置房巡查',
    inspectionRound: '加巡',
    inspectionFault: '空房异常',
    checklist: '检查项目',
    listPatrol: '巡查表',
    keySet: '钥匙',
    keyEntrustment: '钥匙托管',
  },
  events: {
    vacantInspection: {
      recorded: '巡查',
      takenOver: '期初',
    },
    inspectionRound: {
      called: '通知加巡',
      closed: '结束加巡',
    },
    inspectionFault: {
      found: '发现',
      sighted: '再次发现',
      noticed: '发整改通知',
      linked: '转工作单',
      mended: '整改完成',
      reinspected: '复查',
    },
    checklist: {
      saved: '保存',
      enabled: '核对启用',
      withdrawn: '停用',
      retired: '不再使用',
      reinstated: '恢复使用',
    },
    listPatrol: {
      recorded: '巡查',
      tasked: '转工作单',
    },
    keySet: {
      sealed: '封存',
      sealChecked: '核对封签',
      sealOpened: '拆封',
      released: '领走解封',
      missed: '缺失',
      found: '找回',
      relocked: '换锁',
      handedOver: '移交业主',
    },
    keyEntrustment: {
      entrusted: '托管',
      extended: '延期',
      ended: '领回',
    },
  },
}
